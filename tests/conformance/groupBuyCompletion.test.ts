import { beforeEach, describe, expect, it } from 'vitest'

import type { SeatHeld } from '#domain/contract/groupBuys.ts'
import { completeGroup, leaveGroup } from '#domain/contract/groupLife.ts'
import { getOrder } from '#domain/contract/orders.ts'
import type { GroupId } from '#domain/ids.ts'
import { kopecks } from '#domain/money.ts'
import { after, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, NOON, type Offer, PEOPLE, type Someone } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera, galina, olga } = PEOPLE
const LASTS = 30 * MINUTE

everyEngine('a group of three to five that its seller completes early', (fresh) => {
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
      { from: 3, price: 790_00 },
      { from: 4, price: 690_00 },
    ]
    offer = await shop.offers(anOffer({ product, ladder, goal: 3, capacity: 5, lasts: LASTS }))
    first = await buyers.opens(anna, offer)
    groupId = first.groupId
  })

  const completes = (price = 790_00, person: Someone = olga) =>
    buyers.as(person).call(completeGroup, { groupId, price: kopecks(price) })
  const group = async () => (await buyers.sees(galina, groupId)).group
  const orderOf = (person: Someone, { orderId }: SeatHeld) => buyers.as(person).call(getOrder, { orderId })
  const nothingBroke = async () => {
    expect(await brokenPromises(shop)).toEqual([])
    expect(shop.faults).toEqual([])
  }

  it('below its goal costs nobody more than they authorised, and everyone sees that it was completed [GROUP-10] [PRICE-02]', async () => {
    const second = await buyers.joins(boris, groupId, offer)

    const { group: completed } = await completes()
    await buyers.works()

    expect(completed).toMatchObject({ state: 'succeeded', taken: 2, endedAt: NOON, completedAt: NOON })
    expect(completed.news[0]).toMatchObject({ kind: 'completed', at: NOON })
    for (const [person, seat] of [
      [anna, first],
      [boris, second],
    ] as const) {
      expect(await orderOf(person, seat)).toMatchObject({
        state: 'paid',
        lines: [{ price: 790_00 }],
        payment: { authorised: 790_00, captured: 790_00 },
      })
    }
    await nothingBroke()
  })

  it('above its goal costs what the crowd has reached [GROUP-10] [PRICE-01]', async () => {
    for (const person of [boris, vera]) await buyers.joins(person, groupId, offer)
    const fourth = await buyers.joins(galina, groupId, offer)

    await completes(690_00)
    await buyers.works()

    expect(await orderOf(galina, fourth)).toMatchObject({ payment: { captured: 690_00, released: 100_00 } })
    await nothingBroke()
  })

  describe('while somebody is paying', () => {
    it.each([
      { ifFull: 'release' as const, order: { state: 'cancelled', payment: { state: 'released', captured: 0 } } },
      { ifFull: 'open_new' as const, order: { state: 'waiting', payment: { state: 'authorised' } } },
    ])('is over for them: their payment is late, and $ifFull is what they chose', async ({ ifFull, order }) => {
      await buyers.joins(boris, groupId, offer)
      const late = await buyers.asksToJoin(vera, groupId, offer, { ifFull })
      const payment = await buyers.goesToPay(vera, late.orderId)

      await completes()
      expect(await group()).toMatchObject({ taken: 2, held: 0 })
      expect(await orderOf(vera, late)).toMatchObject({ state: 'cancelled' })
      await nothingBroke()
      await buyers.settles(payment, 'pay')
      await buyers.works()

      expect(await orderOf(vera, late)).toMatchObject(order)
      expect(await group()).toMatchObject({ taken: 2, held: 0 })
      await nothingBroke()
    })
  })

  it('stays what it is at its deadline', async () => {
    await buyers.joins(boris, groupId, offer)
    const { group: completed } = await completes()

    shop.travelTo(after(NOON, LASTS))
    await buyers.works()

    expect(await group()).toEqual({ ...completed, news: completed.news })
    await nothingBroke()
  })

  describe('is refused', () => {
    it('to everybody but the shop’s own people', async () => {
      await expect(completes(790_00, boris)).rejects.toMatchObject({ code: 'sellers_only' })
    })

    it('while fewer than two have paid [GROUP-10]', async () => {
      await buyers.asksToJoin(boris, groupId, offer)

      await expect(completes()).rejects.toMatchObject({ code: 'too_few_people' })
      await nothingBroke()
    })

    it('when the price is another than the seller was shown', async () => {
      for (const person of [boris, vera, galina]) await buyers.joins(person, groupId, offer)

      const late = completes(790_00)

      await expect(late).rejects.toMatchObject({ code: 'price_changed', detail: { data: { price: 690_00 } } })
      expect(await group()).toMatchObject({ state: 'gathering', taken: 4 })
      await nothingBroke()
    })

    it.each([
      { when: 'it has lapsed by the clock', code: 'group_lapsed', so: async () => shop.travelTo(after(NOON, LASTS)) },
      {
        when: 'nobody is in it any longer',
        code: 'group_closed',
        so: async () => {
          for (const person of [anna, boris]) await buyers.as(person).call(leaveGroup, { groupId })
        },
      },
      { when: 'it has been completed', code: 'group_succeeded', so: () => completes() },
    ])('with $code when $when', async ({ code, so }) => {
      await buyers.joins(boris, groupId, offer)
      await so()

      await expect(completes()).rejects.toMatchObject({ code })
    })
  })

  it('cannot be left any longer', async () => {
    await buyers.joins(boris, groupId, offer)
    await completes()

    const leaving = buyers.as(boris).call(leaveGroup, { groupId })

    await expect(leaving).rejects.toMatchObject({ code: 'group_succeeded' })
  })

  it.each([
    { lie: 'a group that gathers', set: { completed_at: NOON } },
    { lie: 'one person', set: { state: 'succeeded' as const, completed_at: NOON, ended_at: NOON } },
    { lie: 'a goal that was not reached', set: { state: 'succeeded' as const, ended_at: NOON } },
  ])('is never $lie: the database itself says no', async ({ set }) => {
    const lying = shop.world.db.updateTable('group_buy').set(set).where('id', '=', groupId).execute()

    await expect(lying).rejects.toThrow(/constraint/i)
  })
})
