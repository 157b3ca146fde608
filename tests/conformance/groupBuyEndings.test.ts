import { beforeEach, describe, expect, it } from 'vitest'

import type { SeatHeld } from '#domain/contract/groupBuys.ts'
import { getOrder } from '#domain/contract/orders.ts'
import { after, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, NOON, type Offer, PEOPLE } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { bankLetsGoOf, sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera } = PEOPLE
const LASTS = 30 * MINUTE
const DEADLINE = after(NOON, LASTS)
const HOLD_ENDS = after(NOON, 10 * MINUTE)

everyEngine('a group with a goal of two and room for three', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let offer: Offer
  let first: SeatHeld

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    const ladder = [
      { from: 1, price: 990_00 },
      { from: 2, price: 790_00 },
      { from: 3, price: 690_00 },
    ]
    const product = await shop.sells(aProduct({ name: 'Кружка', price: 990_00 }))
    offer = await shop.offers(anOffer({ product, ladder, goal: 2, capacity: 3, lasts: LASTS }))
    first = await buyers.opens(anna, offer)
  })

  const group = async () => (await buyers.sees(anna, first.groupId)).group
  const orderOf = (person: typeof anna, { orderId }: SeatHeld) => buyers.as(person).call(getOrder, { orderId })
  const toldTo = (person: typeof anna) =>
    shop.network.told.filter(({ hostUserId }) => hostUserId === person.hostUserId).map(({ message }) => message)

  describe('at its deadline', () => {
    it('succeeds with its goal reached, and everybody pays the step of the crowd that came [GROUP-05] [PRICE-01]', async () => {
      const second = await buyers.joins(boris, first.groupId, offer)

      shop.travelTo(DEADLINE)
      await buyers.works()

      expect(await group()).toMatchObject({ state: 'succeeded', taken: 2, endedAt: DEADLINE })
      expect(await orderOf(boris, second)).toMatchObject({ state: 'paid', payment: { captured: 790_00, released: 0 } })
      expect(toldTo(anna).at(-1)).toContain('цена для каждого 790')
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('lapses below its goal: everybody gets everything back and is told the sum [GROUP-05] [MONEY-03] [TELL-01]', async () => {
      shop.travelTo(DEADLINE)
      await buyers.works()

      expect(await group()).toMatchObject({ state: 'lapsed', taken: 1, endedAt: DEADLINE })
      const order = await orderOf(anna, first)
      expect(order).toMatchObject({ state: 'cancelled', payment: { state: 'released', captured: 0, released: 790_00 } })
      expect(order.events.map(({ state }) => state)).toEqual(['awaiting_payment', 'waiting', 'cancelled'])
      const lapsed = toldTo(anna).filter((message) => message.includes('не собралась'))
      expect(lapsed).toEqual([expect.stringMatching(/790\s₽/)])
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('is settled once, however often it is looked at [GROUP-05] [GROUP-06]', async () => {
      shop.travelTo(DEADLINE)
      await buyers.works()
      const { version } = await group()

      shop.pass(LASTS / 2)
      await buyers.works()

      expect(await group()).toMatchObject({ version, endedAt: DEADLINE })
      expect(toldTo(anna).filter((message) => message.includes('не собралась'))).toHaveLength(1)
    })

    it('is not over a millisecond earlier, and over on the dot [TIME-01] [SEAT-03]', async () => {
      shop.travelTo(after(DEADLINE, -1))
      const inTime = await buyers.asksToJoin(boris, first.groupId, offer)

      expect(inTime.heldUntil).toBe(DEADLINE)
      shop.travelTo(DEADLINE)
      await expect(buyers.asksToJoin(vera, first.groupId, offer)).rejects.toMatchObject({ code: 'group_lapsed' })
    })

    it('counts a payment that our clock sees a millisecond earlier [TIME-01]', async () => {
      shop.travelTo(after(DEADLINE, -1))

      const second = await buyers.joins(boris, first.groupId, offer)

      expect(await orderOf(boris, second)).toMatchObject({ state: 'waiting' })
      shop.travelTo(DEADLINE)
      await buyers.works()
      expect(await group()).toMatchObject({ state: 'succeeded', taken: 2 })
    })

    it('does not count a seat whose buyer is still paying [GROUP-03]', async () => {
      shop.travelTo(after(DEADLINE, -MINUTE))
      const second = await buyers.asksToJoin(boris, first.groupId, offer)

      shop.travelTo(DEADLINE)
      await buyers.works()

      expect(await group()).toMatchObject({ state: 'lapsed', taken: 1, held: 0 })
      expect(await orderOf(boris, second)).toMatchObject({ state: 'cancelled' })
      expect(await brokenPromises(shop)).toEqual([])
    })
  })

  describe('a hold', () => {
    let second: SeatHeld

    beforeEach(async () => {
      second = await buyers.asksToJoin(boris, first.groupId, offer)
    })

    it('lasts to its last millisecond', async () => {
      shop.travelTo(after(HOLD_ENDS, -1))
      await buyers.works()

      expect(await group()).toMatchObject({ held: 1 })
    })

    it('that ends unpaid gives back the seat and the goods, and the same person may try again [SEAT-05] [SEAT-02]', async () => {
      shop.travelTo(HOLD_ENDS)
      await buyers.works()

      expect(await group()).toMatchObject({ taken: 1, held: 0 })
      expect(await orderOf(boris, second)).toMatchObject({ state: 'cancelled' })
      expect(await brokenPromises(shop)).toEqual([])
      await expect(buyers.asksToJoin(boris, first.groupId, offer)).resolves.toMatchObject({ toPay: 790_00 })
    })

    it('ends at once when the payment is declined', async () => {
      await buyers.pays(boris, second.orderId, 'decline')

      expect(await group()).toMatchObject({ taken: 1, held: 0 })
      expect(await orderOf(boris, second)).toMatchObject({ state: 'cancelled', payment: { state: 'declined' } })
      expect(await brokenPromises(shop)).toEqual([])
    })

    it('is not needed any longer once it is paid [SEAT-04]', async () => {
      await buyers.pays(boris, second.orderId, 'pay_twice')

      shop.travelTo(HOLD_ENDS)
      await buyers.works()

      expect(await group()).toMatchObject({ taken: 2, held: 0 })
      expect(await brokenPromises(shop)).toEqual([])
    })
  })

  it('takes the least that can be paid where the offer is from before a step had to cost something [OFFER-10]', async () => {
    const kept = JSON.stringify([
      { from: 1, price: 990_00 },
      { from: 2, price: 790_00 },
      { from: 3, price: 0 },
    ])
    await shop.world.db.updateTable('group_buy').set({ ladder: kept }).where('id', '=', first.groupId).execute()
    await buyers.joins(boris, first.groupId, offer)

    await buyers.joins(vera, first.groupId, offer)

    expect(await group()).toMatchObject({ state: 'succeeded', taken: 3 })
    expect(await orderOf(anna, first)).toMatchObject({ state: 'paid', payment: { captured: 1, released: 789_99 } })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('closes when its organiser’s hold ends and nobody else is in [GROUP-08]', async () => {
    const alone = await buyers.asksToOpen(boris, offer)

    shop.travelTo(HOLD_ENDS)
    await buyers.works()

    expect((await buyers.sees(boris, alone.groupId)).group).toMatchObject({ state: 'closed', endedAt: HOLD_ENDS })
    await expect(buyers.asksToJoin(vera, alone.groupId, offer)).rejects.toMatchObject({ code: 'group_closed' })
  })

  it('goes on with its earliest member as organiser when the first one never paid [GROUP-07]', async () => {
    const opened = await buyers.asksToOpen(boris, offer)
    await buyers.joins(vera, opened.groupId, offer)

    shop.travelTo(HOLD_ENDS)
    await buyers.works()

    const view = await buyers.sees(vera, opened.groupId)
    expect(view.group).toMatchObject({ state: 'gathering', taken: 1, held: 0 })
    expect(view.group.faces).toMatchObject([{ seatId: view.mine?.seatId, organiser: true, state: 'taken' }])
  })

  /** Lets the money of the group's first member go, and passes the time in which the shop notices. */
  async function bankLetsGo() {
    await bankLetsGoOf(shop, first.orderId)
    shop.pass(LASTS - MINUTE)
    await buyers.works()
  }

  it('loses a member whose bank let the money go', async () => {
    await buyers.joins(boris, first.groupId, offer)

    await bankLetsGo()

    expect(await group()).toMatchObject({ state: 'gathering', taken: 1 })
    expect(await orderOf(anna, first)).toMatchObject({ state: 'cancelled' })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('closes when the bank lets go of the money of its only member [GROUP-08]', async () => {
    await bankLetsGo()

    const endedAt = shop.world.now()
    expect(await group()).toMatchObject({ state: 'closed', taken: 0, held: 0, endedAt })
    expect(await orderOf(anna, first)).toMatchObject({ state: 'cancelled' })
    await expect(buyers.asksToJoin(boris, first.groupId, offer)).rejects.toMatchObject({ code: 'group_closed' })
    expect(await brokenPromises(shop)).toEqual([])
  })
})
