import { beforeEach, expect, it } from 'vitest'

import type { SeatHeld } from '#domain/contract/groupBuys.ts'
import { getOrder } from '#domain/contract/orders.ts'
import { refundOrder } from '#domain/contract/refunds.ts'
import { getShopOrder } from '#domain/contract/seller.ts'
import { HOUR, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, type Goods, PEOPLE, SHOP, someone } from '#mocks/builders.ts'
import { createWork } from '#server/work/createWork.ts'
import { HANDLERS } from '#server/work/handlers.ts'
import { LEASE } from '#server/work/outbox.ts'
import { type Buyers, buyersIn } from '#tests/conformance/harness/buying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { createBarrier } from './barrier.ts'
import { codesOf } from './codesOf.ts'
import { noteRound } from './noteRound.ts'
import { AGAIN, onPostgres } from './onPostgres.ts'

const { anna, boris, olga } = PEOPLE
const PROCESSES = 6

onPostgres('workers at once', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let seats: SeatHeld[]
  let product: Goods

  beforeEach(async () => {
    shop = await fresh()
    buyers = buyersIn(shop)
    product = await shop.sells(aProduct({ stock: 100 }))
    const offer = await shop.offers(anOffer({ product, goal: 3, capacity: 9, lasts: HOUR }))
    const first = await buyers.opens(anna, offer)
    const second = await buyers.joins(boris, first.groupId, offer)
    const third = await buyers.joins(someone(), first.groupId, offer)
    seats = [first, second, third]
  })

  const processes = (count: number) => Array.from({ length: count }, () => createWork(shop.world, HANDLERS))
  const loseTimers = () => shop.world.db.deleteFrom('timer').where('shop_id', '=', SHOP).execute()

  /** How often the group was ended, its three members charged, and each of them told. */
  async function endings() {
    const { db } = shop.world
    const ended = await db.selectFrom('group_event').select('kind').where('kind', '=', 'succeeded').execute()
    const captured = await db.selectFrom('payment').select('id').where('state', '=', 'captured').execute()
    const told = shop.network.told.filter(({ message }) => message.includes('собралась'))
    expect(shop.faults).toEqual([])
    expect(await brokenPromises(shop)).toEqual([])
    return noteRound({ ended: ended.length, captured: captured.length, told: told.length })
  }

  it('that all sweep for a lost deadline settle its group once [TIME-03] [GROUP-05]', AGAIN, async () => {
    await loseTimers()
    shop.pass(HOUR + 2 * MINUTE)

    await Promise.all(processes(PROCESSES).map((process) => process.runDue()))

    expect(await endings()).toEqual({ ended: 1, captured: 3, told: 3 })
  })

  it('of which some sweep while the timer of others fires settle a group once [TIME-03] [TIME-05]', AGAIN, async () => {
    shop.pass(HOUR + 2 * MINUTE)
    const sweeping = processes(PROCESSES).map((process) => process.runDue())
    await loseTimers()

    await Promise.all([...sweeping, ...processes(PROCESSES).map((process) => process.runDue())])
    shop.pass(2 * MINUTE)
    await Promise.all(processes(PROCESSES).map((process) => process.runDue()))

    expect(await endings()).toEqual({ ended: 1, captured: 3, told: 3 })
  })

  it(
    'that do one refund twice, because the first was taken for dead, give the money back once [MONEY-04]',
    AGAIN,
    async () => {
      shop.pass(HOUR)
      await buyers.works()
      const order = seats[0]?.orderId
      if (!order) throw new Error('The group has a first seat')
      const bothAtTheProvider = createBarrier(2)
      const refunding = { ...shop.world, payments: waiting(shop, bothAtTheProvider) }
      const lines = [{ variantId: product.variant.id, units: 1 }]
      await buyers.as(olga).call(refundOrder, { orderId: order, lines, delivery: false })

      const first = createWork(refunding, HANDLERS).runDue()
      await until(() =>
        shop.world.db
          .selectFrom('outbox')
          .select('key')
          .where('kind', '=', 'refund')
          .where('attempts', '=', 1)
          .executeTakeFirst(),
      )
      shop.pass(LEASE)
      const done = await Promise.all([first, createWork(refunding, HANDLERS).runDue()])

      const { payment } = await shop.as(anna).call(getOrder, { orderId: order })
      noteRound({ tries: 2, 'kopecks back': payment?.refunded ?? 0 })
      expect(payment?.refunded).toBe(792_00)
      expect(done.every((jobs) => jobs > 0)).toBe(true)
      expect(await brokenPromises(shop)).toEqual([])
    },
  )

  it('do once what is asked of them twice at once: the same units go back one time [MONEY-11]', AGAIN, async () => {
    const { orderId } = await buyers.asksToBuy(anna, product, 3)
    await buyers.pays(anna, orderId)
    const seller = buyers.as(olga)
    const back = { orderId, lines: [{ variantId: product.variant.id, units: 2 }], delivery: false }
    await seller.call(getShopOrder, { orderId })

    const asked = await Promise.allSettled([seller.call(refundOrder, back), seller.call(refundOrder, back)])
    await Promise.all(processes(PROCESSES).map((process) => process.runDue()))

    expect(noteRound(codesOf(asked))).toEqual({ given: 1, refund_too_large: 1 })
    const { payment } = await buyers.as(anna).call(getOrder, { orderId })
    expect(payment?.refunded).toBe(2 * product.price)
    expect(shop.faults).toEqual([])
    expect(await brokenPromises(shop)).toEqual([])
  })
})

/** A provider at which refunds wait for one another. */
function waiting({ world }: TestShop, together: () => Promise<void>) {
  const { payments } = world
  if (!payments) throw new Error('The shop has online payment')
  return {
    ...payments,
    async refund(...asked: Parameters<typeof payments.refund>) {
      await together()
      await payments.refund(...asked)
    },
  }
}

async function until(happened: () => Promise<unknown>): Promise<void> {
  while (!(await happened())) await new Promise((resolve) => setImmediate(resolve))
}
