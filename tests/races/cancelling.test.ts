import { expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { cancelOrder } from '#domain/contract/refunds.ts'
import { type SandboxMethod, settleSandboxPayment } from '#domain/contract/sandbox.ts'
import { NOTHING } from '#domain/money.ts'
import { aProduct, SHOP, someone } from '#mocks/builders.ts'
import { createWork } from '#server/work/createWork.ts'
import { HANDLERS } from '#server/work/handlers.ts'
import { type Buyers, buyersIn } from '#tests/conformance/harness/buying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { createBarrier } from './barrier.ts'
import { codesOf } from './codesOf.ts'
import { countEach } from './countEach.ts'
import { noteRound } from './noteRound.ts'
import { AGAIN, onPostgres } from './onPostgres.ts'
import { turnsOfTheLoop } from './turnsOfTheLoop.ts'

/** No more than one worker hears of at once. */
const CROWD = 8

onPostgres('buyers who cancel', (fresh) => {
  it.each([
    ['card', ['cancelled released', 'cancelled refunded']],
    ['sbp', ['cancelled refunded']],
  ] as const)(
    'while the shop hears of their payments by %s are paid and refunded, or cancelled and let go [ORDER-05] [ORDER-06]',
    AGAIN,
    async (method, endings) => {
      const shop = await fresh()
      const buyers = buyersIn(shop)
      const goods = await shop.sells(aProduct({ stock: CROWD }))
      const bought = await Promise.all(Array.from({ length: CROWD }, () => buysAndPays(shop, buyers, goods, method)))
      const everybodyMeets = createBarrier(2 * CROWD)

      const [, asked] = await Promise.all([
        createWork(readingAfter(shop, everybodyMeets), HANDLERS).runDue(),
        Promise.allSettled(bought.map(({ cancels }) => everybodyMeets().then(soonerOrLater).then(cancels))),
      ])
      await buyers.works()
      // Whoever was told no was charged by then, and may undo that as anybody may who has paid.
      const late = bought.filter((_, at) => asked[at]?.status === 'rejected')
      await Promise.all(late.map(({ cancels }) => cancels()))
      await buyers.works()

      const orders = await Promise.all(bought.map(({ looks }) => looks()))
      const ends = countEach(orders, ({ state, payment }) => `${state} ${payment?.state}`)
      const paid = orders.filter(({ events }) => events.some(({ state }) => state === 'paid')).length
      noteRound({ ...codesOf(asked), 'paid before': paid, ...ends })
      expect(['given', 'move_impossible']).toEqual(expect.arrayContaining(Object.keys(codesOf(asked))))
      expect(endings).toEqual(expect.arrayContaining(Object.keys(ends)))
      for (const { payment, events, refunds } of orders) {
        const wasCharged = payment?.state === 'refunded'
        const money = [payment?.captured, payment?.refunded, refunds.length]
        expect(money).toEqual(wasCharged ? [goods.price, goods.price, 1] : [NOTHING, NOTHING, 0])
        expect(events.filter(({ state }) => state === 'cancelled')).toHaveLength(1)
      }
      const stock = shop.world.db.selectFrom('stock').select(['on_hand', 'reserved']).where('shop_id', '=', SHOP)
      expect(await stock.executeTakeFirst()).toEqual({ on_hand: CROWD, reserved: 0 })
      expect(shop.faults).toEqual([])
      expect(await brokenPromises(shop)).toEqual([])
    },
  )
})

/** Somebody who has paid at the provider's page; the shop has not heard of it yet. */
async function buysAndPays(
  shop: TestShop,
  buyers: Buyers,
  goods: Parameters<Buyers['asksToBuy']>[1],
  method: SandboxMethod,
) {
  const person = someone()
  const { orderId } = await buyers.asksToBuy(person, goods)
  const paymentId = await buyers.goesToPay(person, orderId)
  await shop.guest().call(settleSandboxPayment, { paymentId, outcome: 'pay', method })
  return {
    cancels: () => buyers.as(person).call(cancelOrder, { orderId }),
    looks: () => buyers.as(person).call(getOrder, { orderId }),
  }
}

const soonerOrLater = () => turnsOfTheLoop(Math.floor(Math.random() * 20))

/** A world whose provider answers no question before everybody is there. */
function readingAfter({ world }: TestShop, everybodyMeets: () => Promise<void>) {
  const { payments } = world
  if (!payments) throw new Error('The shop has online payment')
  return {
    ...world,
    payments: {
      ...payments,
      async read(...asked: Parameters<typeof payments.read>) {
        await everybodyMeets()
        await soonerOrLater()
        return payments.read(...asked)
      },
    },
  }
}
