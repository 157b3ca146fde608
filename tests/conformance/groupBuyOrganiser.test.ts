import { beforeEach, expect, it } from 'vitest'

import type { SeatHeld } from '#domain/contract/groupBuys.ts'
import { leaveGroup } from '#domain/contract/groupLife.ts'
import { getOrder } from '#domain/contract/orders.ts'
import type { GroupId } from '#domain/ids.ts'
import { after, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, NOON, type Offer, PEOPLE, type Someone } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera } = PEOPLE
const LASTS = 30 * MINUTE
const DEADLINE = after(NOON, LASTS)
const HOLD_ENDS = after(NOON, 10 * MINUTE)

everyEngine('the organiser of a group', (fresh) => {
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
  const orderOf = (person: Someone, { orderId }: SeatHeld) => buyers.as(person).call(getOrder, { orderId })
  const toldTo = (person: Someone) =>
    shop.network.told.filter(({ hostUserId }) => hostUserId === person.hostUserId).map(({ message }) => message)
  const nothingBroke = async () => {
    expect(await brokenPromises(shop)).toEqual([])
    expect(shop.faults).toEqual([])
  }

  it('who leaves is succeeded by the earliest who has paid, who is told, and the deadline stays [GROUP-07] [TIME-02]', async () => {
    await buyers.asksToJoin(vera, groupId, offer)
    shop.pass(MINUTE)
    const second = await buyers.joins(boris, groupId, offer)
    await buyers.learnsNames()

    const { group: left } = await leaves(anna)
    await buyers.works()

    const { mine } = await buyers.sees(boris, groupId)
    expect(left.closesAt).toBe(DEADLINE)
    expect(left.faces).toMatchObject([
      { seatId: mine?.seatId, organiser: true, state: 'taken', firstName: 'Борис' },
      { organiser: false, state: 'held' },
    ])
    expect(left.news.slice(0, 2)).toMatchObject([{ kind: 'organiser', firstName: 'Борис' }, { kind: 'left' }])
    expect(toldTo(boris).at(-1)).toContain('Теперь вы организатор группы «Кружка»')
    expect(await orderOf(boris, second)).toMatchObject({ state: 'waiting' })
    await nothingBroke()
  })

  it('who leaves is succeeded by whoever is still paying when nobody else is in', async () => {
    await buyers.asksToJoin(boris, groupId, offer)

    const { group: left } = await leaves(anna)

    expect(left).toMatchObject({ state: 'gathering', taken: 0, held: 1, faces: [{ organiser: true, state: 'held' }] })
    await nothingBroke()
  })

  it('is succeeded again and again, and the last one out closes the group [GROUP-07] [GROUP-08]', async () => {
    await buyers.joins(boris, groupId, offer)
    await leaves(anna)

    const { group: last } = await leaves(boris)
    await buyers.works()

    expect(last).toMatchObject({ state: 'closed', taken: 0, held: 0, endedAt: NOON, faces: [] })
    expect(last.news[0]).toMatchObject({ kind: 'closed' })
    await nothingBroke()
  })

  it('who left comes back as one of the others', async () => {
    await buyers.joins(boris, groupId, offer)
    await leaves(anna)

    await buyers.joins(anna, groupId, offer)

    const { group: now, mine } = await buyers.sees(anna, groupId)
    expect(now.faces.map(({ organiser, seatId }) => ({ organiser, mine: seatId === mine?.seatId }))).toEqual([
      { organiser: true, mine: false },
      { organiser: false, mine: true },
    ])
    await nothingBroke()
  })

  it('is succeeded when their hold runs out unpaid, too [GROUP-07]', async () => {
    const opened = await buyers.asksToOpen(vera, offer)
    await buyers.joins(boris, opened.groupId, offer)

    shop.travelTo(HOLD_ENDS)
    await buyers.works()

    const { group: now, mine } = await buyers.sees(boris, opened.groupId)
    expect(now.faces).toMatchObject([{ seatId: mine?.seatId, organiser: true }])
    expect(now.news.slice(0, 2)).toMatchObject([{ kind: 'organiser', seatId: mine?.seatId }, { kind: 'hold_ended' }])
    expect(toldTo(boris).at(-1)).toContain('Теперь вы организатор')
    await nothingBroke()
  })
})
