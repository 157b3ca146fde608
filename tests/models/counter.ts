import { sql } from 'kysely'
import * as v from 'valibot'

import { completeGroup, leaveGroup } from '#domain/contract/groupLife.ts'
import { cancelOrder, cancelShopOrder, refundOrder } from '#domain/contract/refunds.ts'
import { type SandboxMethod, type SandboxOutcome, settleSandboxPayment } from '#domain/contract/sandbox.ts'
import { makeOffer } from '#domain/contract/seller.ts'
import { GroupId, OrderId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import { Refused } from '#domain/refusal.ts'
import { after, type Instant } from '#domain/time.ts'
import { aProduct, anOffer, NOON, type Offer, PEOPLE, SHOP, someone } from '#mocks/builders.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'
import { paymentIdOf } from '#tests/conformance/harness/paying.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import type { Book } from './book.ts'
import type { Wish } from './buying.ts'
import type { UnitsBack } from './givingBack.ts'
import { timePasses } from './settling.ts'
import { BUYERS, newTerms, PRICE_ALONE, UNITS } from './terms.ts'

export type Counter = Awaited<ReturnType<typeof openCounter>>

/** A real shop at which the deeds of a book are done. Groups and orders are told by their place in time. */
export async function openCounter(shop: TestShop) {
  const { world } = shop
  const people = Array.from({ length: BUYERS }, () => someone())
  const product = await shop.sells(aProduct({ price: PRICE_ALONE, stock: UNITS }))
  const offerOf = (number: number) => anOffer({ product, ...newTerms(number, NOON) })
  let offer: Offer = await shop.offers(offerOf(0))

  const buyers = () => buyersIn(shop)
  const person = (number: number) => people[number] ?? PEOPLE.anna
  const works = () => shop.app.work.runDue()

  async function groupAt(number: number): Promise<GroupId> {
    const { rows } = await sql<{ id: string }>`select id from group_buy order by id`.execute(world.db)
    return v.parse(GroupId, rows[number]?.id)
  }

  async function orderAt(number: number) {
    const rows = await world.db.selectFrom('order').select(['id', 'buyer_id']).orderBy('id').execute()
    const id = v.parse(OrderId, rows[number]?.id)
    const payment = world.db.selectFrom('payment').select(['id', 'reference']).where('order_id', '=', id)
    return { id, payment: await payment.executeTakeFirstOrThrow() }
  }

  /** Whose order stands where is the order of asking, refusals aside. */
  const askedBy: number[] = []
  const noting = async (buyer: number, asking: Promise<unknown>) => {
    await asking
    askedBy.push(buyer)
  }

  const wishOf = ({ units, ifFull }: Omit<Wish, 'buyer'>) => ({ quantity: units, ifFull })

  return {
    shop,
    opensGroup: ({ buyer, ...wish }: Wish) => noting(buyer, buyers().asksToOpen(person(buyer), offer, wishOf(wish))),

    async joinsGroup(number: number, { buyer, ...wish }: Wish) {
      const groupId = await groupAt(number)
      const terms = await world.db
        .selectFrom('group_buy')
        .selectAll()
        .where('id', '=', groupId)
        .executeTakeFirstOrThrow()
      const joined = { ...offer, goal: terms.goal, capacity: terms.capacity, ladder: JSON.parse(terms.ladder) }
      await noting(buyer, buyers().asksToJoin(person(buyer), groupId, joined, wishOf(wish)))
    },

    buysAlone: ({ buyer, units }: Omit<Wish, 'ifFull'>) =>
      noting(buyer, buyers().asksToBuy(person(buyer), product, units)),

    async comesToThePage(number: number) {
      await buyers().goesToPay(person(askedBy[number] ?? 0), (await orderAt(number)).id)
    },

    async decides(number: number, outcome: SandboxOutcome, method: SandboxMethod = 'card') {
      const { payment } = await orderAt(number)
      await shop.guest().call(settleSandboxPayment, { paymentId: payment.id, outcome, method })
      await works()
    },

    async leaves(number: number, buyer: number) {
      await buyers()
        .as(person(buyer))
        .call(leaveGroup, { groupId: await groupAt(number) })
      await works()
    },

    async isCompleted(number: number, price: Kopecks) {
      await shop.as(PEOPLE.olga).call(completeGroup, { groupId: await groupAt(number), price })
      await works()
    },

    async bankLetsGo(number: number) {
      const { payment } = await orderAt(number)
      const { id, reference } = payment
      if (!reference) throw new Error('A bank that holds money was asked for it')
      await world.payments?.release({ shop: SHOP, payment: id, reference }, 'by the bank')
      const body = JSON.stringify({ event: `bank:${id}`, payment: paymentIdOf(id) })
      await shop.guest().fetch('/payments/webhooks/sandbox', { method: 'POST', body })
      await works()
    },

    async isRefunded(number: number, { units, backToStock }: UnitsBack) {
      const lines = [{ variantId: product.variant.id, units }]
      const back = { orderId: (await orderAt(number)).id, lines, delivery: false, backToStock }
      await shop.as(PEOPLE.olga).call(refundOrder, back)
      await works()
    },

    async buyerCancels(number: number) {
      await buyers()
        .as(person(askedBy[number] ?? 0))
        .call(cancelOrder, { orderId: (await orderAt(number)).id })
      await works()
    },

    async sellerCancels(number: number) {
      await shop.as(PEOPLE.olga).call(cancelShopOrder, { orderId: (await orderAt(number)).id })
      await works()
    },

    /** Works at each instant at which something ends, as a server that never sleeps does. */
    async timePasses(milliseconds: number, book: Book) {
      const ends: Instant[] = []
      timePasses(structuredClone(book), milliseconds, (end) => ends.push(end))
      for (const end of ends) {
        shop.travelTo(end)
        await works()
      }
      shop.travelTo(after(book.now, milliseconds))
      await works()
    },

    async offersAnew(number: number) {
      const { ladder, goal, capacity, lasts, ...limits } = newTerms(number, world.now())
      const { unitsPerBuyer, groupsPerOrganiser, quota } = limits
      const terms = { ladder, goal, capacity, lasts, unitsPerBuyer, groupsPerOrganiser, quota }
      const { offerId } = await shop.as(PEOPLE.olga).call(makeOffer, { productId: product.id, ...terms })
      offer = { ...offerOf(number), id: offerId }
    },
  } as const
}

/** The refusal that somebody heard, or null. */
export async function heard(doing: Promise<unknown>): Promise<string | null> {
  try {
    await doing
    return null
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
}
