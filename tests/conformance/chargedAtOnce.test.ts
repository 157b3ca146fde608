import { beforeEach, describe, expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import type { SandboxOutcome } from '#domain/contract/sandbox.ts'
import { settleSandboxPayment } from '#domain/contract/sandbox.ts'
import type { GroupId, OrderId } from '#domain/ids.ts'
import { DAY, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, type Offer, PEOPLE, SHOP, type Someone } from '#mocks/builders.ts'
import { askRelease } from '#server/payments/ask.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera } = PEOPLE
const LASTS = 30 * MINUTE
const LADDER = [
  { from: 1, price: 990_00 },
  { from: 2, price: 790_00 },
  { from: 3, price: 690_00 },
]

everyEngine('a buyer whose money cannot be held', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let offer: Offer

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    const product = await shop.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    offer = await shop.offers(anOffer({ product, ladder: LADDER, goal: 2, capacity: 3, lasts: LASTS }))
  })

  const settles = async (person: Someone, orderId: OrderId, outcome: SandboxOutcome = 'pay') => {
    const paymentId = await buyers.goesToPay(person, orderId)
    await shop.guest().call(settleSandboxPayment, { paymentId, outcome, method: 'sbp' })
    await buyers.works()
  }
  const opens = async (person: Someone) => {
    const seat = await buyers.asksToOpen(person, offer)
    await settles(person, seat.orderId)
    return seat
  }
  const joins = async (person: Someone, groupId: GroupId) => {
    const seat = await buyers.asksToJoin(person, groupId, offer)
    await settles(person, seat.orderId)
    return seat
  }
  const orderOf = (person: Someone, { orderId }: { orderId: OrderId }) => buyers.as(person).call(getOrder, { orderId })
  const toldTo = (person: Someone) =>
    shop.network.told.filter(({ hostUserId }) => hostUserId === person.hostUserId).map(({ message }) => message)

  it('is seated and waits with the others; their order is not paid before the group has succeeded [MONEY-10]', async () => {
    const seat = await opens(anna)

    expect(await buyers.sees(anna, seat.groupId)).toMatchObject({
      group: { state: 'gathering', taken: 1 },
      mine: { state: 'taken', money: { charges: false, state: 'captured', stuck: false } },
    })
    expect(await orderOf(anna, seat)).toMatchObject({
      state: 'waiting',
      payment: { state: 'captured', captured: 790_00, refunded: 0 },
      refunds: [],
    })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('gets the difference back when the group came out cheaper, and is told so [MONEY-10] [PRICE-01]', async () => {
    const seat = await opens(anna)
    await buyers.joins(boris, seat.groupId, offer)
    await buyers.joins(vera, seat.groupId, offer)

    const order = await orderOf(anna, seat)
    expect(order).toMatchObject({
      state: 'paid',
      payment: { state: 'captured', captured: 790_00, refunded: 100_00 },
      refunds: [{ kind: 'difference', amount: 100_00, doneAt: shop.world.now() }],
    })
    expect(toldTo(anna).at(-1)).toMatch(/Разницу 100\s₽ уже возвращаем/)
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('gets it back as well, and is told so, when it is their own payment that fills the group [MONEY-10]', async () => {
    const seat = await buyers.opens(anna, offer)
    await buyers.joins(boris, seat.groupId, offer)

    const last = await joins(vera, seat.groupId)

    expect(await orderOf(vera, last)).toMatchObject({
      state: 'paid',
      payment: { captured: 790_00, refunded: 100_00 },
    })
    expect(toldTo(vera).at(-1)).toMatch(/Разницу 100\s₽ уже возвращаем/)
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('keeps what was charged when the group comes out at that price', async () => {
    const seat = await opens(anna)
    await joins(boris, seat.groupId)

    shop.pass(LASTS)
    await buyers.works()

    expect(await orderOf(anna, seat)).toMatchObject({ state: 'paid', payment: { captured: 790_00, refunded: 0 } })
    expect(toldTo(anna).at(-1)).toContain('Деньги уже списаны')
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('gets everything back when the group lapses [MONEY-10] [MONEY-03]', async () => {
    const seat = await opens(anna)

    shop.pass(LASTS)
    await buyers.works()

    expect(await orderOf(anna, seat)).toMatchObject({
      state: 'cancelled',
      payment: { state: 'refunded', captured: 790_00, refunded: 790_00 },
      refunds: [{ kind: 'rest', amount: 790_00 }],
    })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('gets everything back once, however often it is asked for [MONEY-04]', async () => {
    const seat = await opens(anna)
    shop.pass(LASTS)
    await buyers.works()

    const again = { shop: SHOP, order: seat.orderId, now: shop.world.now() }
    await shop.world.transaction((tx) => askRelease(tx, again))
    await buyers.works()

    expect((await orderOf(anna, seat)).refunds).toHaveLength(1)
    expect(await brokenPromises(shop)).toEqual([])
  })

  it.each([
    { outcome: 'pay_twice' as const, passes: 0 },
    { outcome: 'pay_late' as const, passes: MINUTE },
  ])('is charged once when the bank answers by $outcome', async ({ outcome, passes }) => {
    const seat = await buyers.asksToOpen(anna, offer)
    await settles(anna, seat.orderId, outcome)
    shop.pass(passes)
    await buyers.works()

    expect(await orderOf(anna, seat)).toMatchObject({ state: 'waiting', payment: { captured: 790_00 } })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('gets everything back when they paid too late for the group and wanted no other', async () => {
    const first = await buyers.opens(anna, offer)
    const seat = await buyers.asksToJoin(boris, first.groupId, offer)
    const paymentId = await buyers.goesToPay(boris, seat.orderId)
    shop.pass(LASTS)
    await buyers.works()

    await shop.guest().call(settleSandboxPayment, { paymentId, outcome: 'pay', method: 'sbp' })
    await buyers.works()

    expect(await orderOf(boris, seat)).toMatchObject({
      state: 'cancelled',
      payment: { state: 'refunded', refunded: 790_00 },
    })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('buys alone as with any card', async () => {
    const { orderId } = await buyers.asksToBuy(anna, offer.product)

    await settles(anna, orderId)

    expect(await orderOf(anna, { orderId })).toMatchObject({ state: 'paid', payment: { captured: 990_00 } })
    expect(await brokenPromises(shop)).toEqual([])
  })

  describe('because the group lasts longer than a card’s hold', () => {
    let long: Offer

    beforeEach(async () => {
      const product = await shop.sells(aProduct({ name: 'Чайник', price: 990_00 }))
      long = await shop.offers(anOffer({ product, ladder: LADDER, goal: 2, capacity: 3, lasts: 7 * DAY }))
    })

    it('is charged with a card, too', async () => {
      const seat = await buyers.opens(anna, long)

      expect((await buyers.sees(anna, seat.groupId)).mine).toMatchObject({
        state: 'taken',
        money: { charges: true, state: 'captured' },
      })
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('is only put on hold when they join near the deadline', async () => {
      const { groupId } = await buyers.opens(anna, long)
      shop.pass(2 * DAY)

      await buyersIn(shop).joins(boris, groupId, long)

      expect((await buyers.sees(boris, groupId)).mine).toMatchObject({ money: { charges: false, state: 'authorised' } })
    })

    it('is charged when a late payment that was held opens a new group', async () => {
      const { groupId } = await buyers.opens(anna, long)
      shop.pass(7 * DAY - 5 * MINUTE)
      // Signed in anew: days have passed.
      const later = buyersIn(shop)
      const seat = await later.asksToJoin(boris, groupId, long, { ifFull: 'open_new' })
      const paymentId = await later.goesToPay(boris, seat.orderId)
      shop.pass(LASTS)
      await buyers.works()

      await shop.guest().call(settleSandboxPayment, { paymentId, outcome: 'pay', method: 'card' })
      await buyers.works()

      expect(await shop.as(boris).call(getOrder, { orderId: seat.orderId })).toMatchObject({
        state: 'waiting',
        payment: { state: 'captured', captured: 790_00 },
      })
      expect(await brokenPromises(shop)).toEqual([])
    })
  })
})
