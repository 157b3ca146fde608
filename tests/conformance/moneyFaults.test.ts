import { describe, expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { cancelShopOrder, refundOrder } from '#domain/contract/refunds.ts'
import { type SandboxMethod, settleSandboxPayment } from '#domain/contract/sandbox.ts'
import type { OrderId } from '#domain/ids.ts'
import { MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, type Goods, PEOPLE, SHOP } from '#mocks/builders.ts'
import type { Payments } from '#server/outside/payments/payments.ts'

import { everyEngine, type Fresh } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera, olga } = PEOPLE
const LASTS = 30 * MINUTE

type Verb = 'capture' | 'release' | 'refund' | 'giveReceipt'
type Fault = 'before it has done it' | 'after it has done it' | 'while the process dies before the database hears of it'

/** What goes wrong, as often as it says, with one thing that a provider does. */
function failing(verb: Verb, fault: Fault) {
  let left = 2
  const fails = () => (left -= 1) >= 0
  const silence = () => Promise.reject(new Error('The provider does not answer'))
  return (payments: Payments): Partial<Payments> => {
    // oxlint-disable-next-line typescript/no-explicit-any -- Whatever the verb is asked with is handed on.
    const act = payments[verb] as (...asked: any[]) => Promise<void>
    switch (fault) {
      case 'before it has done it':
        return { [verb]: (...asked: unknown[]) => (fails() ? silence() : act(...asked)) }
      case 'after it has done it':
        return { [verb]: async (...asked: unknown[]) => (await act(...asked), fails() ? silence() : undefined) }
      case 'while the process dies before the database hears of it': {
        let done = false
        return {
          [verb]: async (...asked: unknown[]) => {
            await act(...asked)
            done = true
          },
          read: (at) => (done && fails() ? silence() : payments.read(at)),
        }
      }
    }
  }
}

type Story = Readonly<{
  verb: Verb
  what: string
  happens: (given: { shop: TestShop; buyers: Buyers; mug: Goods }) => Promise<OrderId>
  ends: object
}>

async function pays({ shop, buyers }: { shop: TestShop; buyers: Buyers }, orderId: OrderId, method: SandboxMethod) {
  const paymentId = await buyers.goesToPay(anna, orderId)
  await shop.guest().call(settleSandboxPayment, { paymentId, outcome: 'pay', method })
}

const STORIES: readonly Story[] = [
  {
    verb: 'capture',
    what: 'takes the money of an order bought alone',
    async happens(given) {
      const { orderId } = await given.buyers.asksToBuy(anna, given.mug)
      await pays(given, orderId, 'card')
      return orderId
    },
    ends: { state: 'paid', payment: { state: 'captured', captured: 990_00, refunded: 0 } },
  },
  {
    verb: 'release',
    what: 'lets a lapsed group’s money go',
    async happens(given) {
      const offer = await given.shop.offers(anOffer({ product: given.mug, lasts: LASTS }))
      const { orderId } = await given.buyers.asksToOpen(anna, offer)
      await pays(given, orderId, 'card')
      await given.buyers.works()
      given.shop.pass(LASTS)
      return orderId
    },
    ends: { state: 'cancelled', payment: { state: 'released', captured: 0, released: 792_00 } },
  },
  {
    verb: 'refund',
    what: 'gives a lapsed group’s money back that was charged',
    async happens(given) {
      const offer = await given.shop.offers(anOffer({ product: given.mug, lasts: LASTS }))
      const { orderId } = await given.buyers.asksToOpen(anna, offer)
      await pays(given, orderId, 'sbp')
      await given.buyers.works()
      given.shop.pass(LASTS)
      return orderId
    },
    ends: { state: 'cancelled', payment: { state: 'refunded', captured: 792_00, refunded: 792_00 } },
  },
  {
    verb: 'refund',
    what: 'gives the difference back of what was charged',
    async happens(given) {
      const { shop, buyers, mug } = given
      const ladder = [
        { from: 1, price: 990_00 },
        { from: 2, price: 790_00 },
        { from: 3, price: 690_00 },
      ]
      const offer = await shop.offers(anOffer({ product: mug, ladder, goal: 2, capacity: 3, lasts: LASTS }))
      const { orderId, groupId } = await buyers.asksToOpen(anna, offer)
      await pays(given, orderId, 'sbp')
      await buyers.works()
      for (const person of [boris, vera]) await buyers.joins(person, groupId, offer)
      return orderId
    },
    ends: { state: 'paid', payment: { state: 'captured', captured: 790_00, refunded: 100_00 } },
  },
  {
    verb: 'refund',
    what: 'gives the price of a unit back, and then of all the rest',
    async happens(given) {
      const { buyers, mug } = given
      const { orderId } = await buyers.asksToBuy(anna, mug, 2)
      await pays(given, orderId, 'card')
      await buyers.works()
      const lines = [{ variantId: mug.variant.id, units: 1 }]
      await buyers.as(olga).call(refundOrder, { orderId, lines, delivery: false })
      await buyers.as(olga).call(cancelShopOrder, { orderId })
      return orderId
    },
    ends: { state: 'cancelled', payment: { state: 'refunded', captured: 1_980_00, refunded: 1_980_00 } },
  },
  {
    verb: 'giveReceipt',
    what: 'takes a receipt over',
    async happens(given) {
      const { orderId } = await given.buyers.asksToBuy(anna, given.mug)
      await pays(given, orderId, 'card')
      return orderId
    },
    ends: { state: 'paid', receipts: [{ kind: 'prepayment', amount: 990_00 }] },
  },
]

const FAULTS: readonly Fault[] = [
  'before it has done it',
  'after it has done it',
  'while the process dies before the database hears of it',
]

everyEngine('a provider that', (fresh) => {
  describe.each(STORIES)('$what', (story) => {
    it.each(FAULTS)('but fails twice %s does it once', async (fault) => {
      const given = await opened(fresh, failing(story.verb, fault))

      const orderId = await story.happens(given)
      await minutesPass(given)

      expect(await given.buyers.as(anna).call(getOrder, { orderId })).toMatchObject(story.ends)
      expect(await brokenPromises(given.shop)).toEqual([])
    })

    it('is asked once more by a worker that does not know it was done, and nothing changes', async () => {
      const given = await opened(fresh, () => ({}))
      const orderId = await story.happens(given)
      await minutesPass(given)
      const before = await booksOf(given.shop)

      await given.shop.world.db
        .updateTable('outbox')
        .set({ done_at: null, attempts: 0, run_at: given.shop.world.now() })
        .where('shop_id', '=', SHOP)
        .where('kind', 'in', ['capture', 'release', 'refund', 'receipt', 'webhook'])
        .execute()
      await minutesPass(given)

      expect(await booksOf(given.shop)).toEqual(before)
      expect(await given.buyers.as(anna).call(getOrder, { orderId })).toMatchObject(story.ends)
      expect(await brokenPromises(given.shop)).toEqual([])
    })
  })
})

async function opened(fresh: Fresh, fault: (payments: Payments) => Partial<Payments>) {
  const shop = await fresh({ payments: sandbox(fault) })
  return { shop, buyers: buyersIn(shop), mug: await shop.sells(aProduct({ price: 990_00 })) }
}

async function minutesPass({ shop, buyers }: { shop: TestShop; buyers: Buyers }) {
  for (let minute = 0; minute < 6; minute++) {
    await buyers.works()
    shop.pass(MINUTE)
  }
}

/** What the provider has in its own books. */
async function booksOf({ world }: TestShop) {
  const payments = await world.db
    .selectFrom('sandbox_payment')
    .selectAll()
    .where('shop_id', '=', SHOP)
    .orderBy('id')
    .execute()
  const receipts = await world.db
    .selectFrom('sandbox_receipt')
    .selectAll()
    .where('shop_id', '=', SHOP)
    .orderBy('key')
    .execute()
  return { payments, receipts }
}
