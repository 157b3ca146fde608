import { beforeEach, describe, expect, it } from 'vitest'

import type { SeatHeld } from '#domain/contract/groupBuys.ts'
import { leaveGroup } from '#domain/contract/groupLife.ts'
import { beginPayment, getOrder } from '#domain/contract/orders.ts'
import type { GroupId } from '#domain/ids.ts'
import { after, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, NOON, type Offer, PEOPLE, type Someone } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera, galina } = PEOPLE
const LASTS = 30 * MINUTE
const DEADLINE = after(NOON, LASTS)
const HOLD_ENDS = after(NOON, 10 * MINUTE)

everyEngine('whoever leaves a group with a goal of two and room for three', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let offer: Offer
  let first: SeatHeld
  let groupId: GroupId

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    const product = await shop.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    const ladder = [
      { from: 1, price: 990_00 },
      { from: 2, price: 790_00 },
      { from: 3, price: 690_00 },
    ]
    offer = await shop.offers(anOffer({ product, ladder, goal: 2, capacity: 3, lasts: LASTS }))
    first = await buyers.opens(anna, offer)
    groupId = first.groupId
  })

  const leaves = (person: Someone, from = groupId) => buyers.as(person).call(leaveGroup, { groupId: from })
  const group = async () => (await buyers.sees(galina, groupId)).group
  const orderOf = (person: Someone, { orderId }: SeatHeld) => buyers.as(person).call(getOrder, { orderId })
  const toldTo = (person: Someone) =>
    shop.network.told.filter(({ hostUserId }) => hostUserId === person.hostUserId).map(({ message }) => message)
  const nothingBroke = async () => {
    expect(await brokenPromises(shop)).toEqual([])
    expect(shop.faults).toEqual([])
  }

  describe('before paying', () => {
    let second: SeatHeld

    beforeEach(async () => {
      second = await buyers.asksToJoin(boris, groupId, offer, { ifFull: 'open_new' })
    })

    it('frees the seat and the goods at once, and their order can no longer be paid', async () => {
      const view = await leaves(boris)

      expect(view).toMatchObject({
        group: { taken: 1, held: 0 },
        mine: { state: 'released', leftAt: NOON, takenAt: null },
      })
      expect(await orderOf(boris, second)).toMatchObject({ state: 'cancelled' })
      const paying = buyers.as(boris).call(beginPayment, { orderId: second.orderId })
      await expect(paying).rejects.toMatchObject({ code: 'payment_over' })
      await nothingBroke()
    })

    it('gets back what was paid on a page that was still open, and is seated nowhere [SEAT-07] [LATE-01]', async () => {
      const payment = await buyers.goesToPay(boris, second.orderId)
      await leaves(boris)

      await buyers.settles(payment, 'pay')
      await buyers.works()

      expect(await orderOf(boris, second)).toMatchObject({
        state: 'cancelled',
        payment: { state: 'released', captured: 0, released: 790_00 },
      })
      expect(await buyers.sees(boris, groupId)).toMatchObject({
        group: { taken: 1, held: 0 },
        mine: { state: 'released', movedTo: null },
      })
      expect(toldTo(boris).at(-1)).toMatch(/Вы вышли из группы «Кружка».*790\s₽/)
      await nothingBroke()
    })

    it('keeps the seat they came back to when the payment of the first one arrives', async () => {
      const payment = await buyers.goesToPay(boris, second.orderId)
      await leaves(boris)
      const again = await buyers.joins(boris, groupId, offer)

      await buyers.settles(payment, 'pay')
      await buyers.works()

      expect(await orderOf(boris, second)).toMatchObject({ state: 'cancelled', payment: { state: 'released' } })
      expect(await orderOf(boris, again)).toMatchObject({ state: 'waiting', payment: { state: 'authorised' } })
      expect((await buyers.sees(boris, groupId)).mine).toMatchObject({ orderId: again.orderId, state: 'taken' })
      await nothingBroke()
    })

    it('may do so though the hold has just run out and nobody has noticed', async () => {
      shop.travelTo(HOLD_ENDS)

      await leaves(boris)
      await buyers.works()

      expect(await group()).toMatchObject({ taken: 1, held: 0 })
      await nothingBroke()
    })
  })

  describe('after paying', () => {
    let second: SeatHeld

    beforeEach(async () => {
      second = await buyers.joins(boris, groupId, offer)
    })

    it('gets everything back, and the others see a free seat [SEAT-07]', async () => {
      const view = await leaves(boris)
      await buyers.works()

      expect(view).toMatchObject({ group: { taken: 1 }, mine: { state: 'released', leftAt: NOON, takenAt: NOON } })
      const order = await orderOf(boris, second)
      expect(order).toMatchObject({ state: 'cancelled', payment: { state: 'released', captured: 0, released: 790_00 } })
      await nothingBroke()
    })

    it('may come back with a new seat and a new order [SEAT-02]', async () => {
      await leaves(boris)

      const again = await buyers.joins(boris, groupId, offer)

      expect(again.orderId).not.toBe(second.orderId)
      expect(await group()).toMatchObject({ state: 'gathering', taken: 2 })
      expect(await orderOf(boris, second)).toMatchObject({ state: 'cancelled', payment: { state: 'released' } })
      await nothingBroke()
    })

    it('is not counted at the deadline', async () => {
      await leaves(boris)

      shop.travelTo(DEADLINE)
      await buyers.works()

      expect(await group()).toMatchObject({ state: 'lapsed', taken: 1 })
      await nothingBroke()
    })

    it('leaves once, however often they ask', async () => {
      await leaves(boris)

      await expect(leaves(boris)).rejects.toMatchObject({ code: 'not_joined' })
    })
  })

  describe('is refused', () => {
    it('to whoever is not in, and in a group that is not there', async () => {
      await expect(leaves(boris)).rejects.toMatchObject({ code: 'not_joined' })
      await expect(leaves(boris, first.orderId as string as GroupId)).rejects.toMatchObject({ code: 'group_not_found' })
    })

    it('once the group is full [SEAT-07] [GROUP-06]', async () => {
      await buyers.joins(boris, groupId, offer)
      await buyers.joins(vera, groupId, offer)

      await expect(leaves(boris)).rejects.toMatchObject({ code: 'group_succeeded' })
      await buyers.works()
      expect(await group()).toMatchObject({ state: 'succeeded', taken: 3 })
      await nothingBroke()
    })

    it.each([
      { people: [boris], code: 'group_succeeded', ends: { state: 'succeeded', taken: 2 } },
      { people: [], code: 'group_lapsed', ends: { state: 'lapsed', taken: 1 } },
    ])('with $code on the dot of the deadline, though nobody has settled the group', async ({ people, code, ends }) => {
      for (const person of people) await buyers.joins(person, groupId, offer)

      shop.travelTo(DEADLINE)

      await expect(leaves(anna)).rejects.toMatchObject({ code })
      await buyers.works()
      expect(await group()).toMatchObject(ends)
      await nothingBroke()
    })

    it('once it is closed', async () => {
      await leaves(anna)

      await expect(leaves(anna)).rejects.toMatchObject({ code: 'not_joined' })
    })
  })
})
