import { beforeEach, describe, expect, it } from 'vitest'

import { listMyGroups } from '#domain/contract/groupLists.ts'
import type { GroupId } from '#domain/ids.ts'
import { MyGroupsTab, standingIn, TAB_OF } from '#domain/myGroup.ts'
import { after, HOUR, MINUTE } from '#domain/time.ts'
import { anOffer, aProduct, NOON, type Offer, PEOPLE } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { plantingIn } from './harness/planting.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera } = PEOPLE
const LASTS = 30 * MINUTE

everyEngine('my groups', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let offer: Offer

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    const product = await shop.sells(aProduct({ name: 'Кружка', stock: 100 }))
    offer = await shop.offers(anOffer({ product, goal: 2, lasts: LASTS }))
  })

  const groupsOf = async (person: typeof anna, tab?: MyGroupsTab) =>
    (await buyers.as(person).call(listMyGroups, tab ? { tab } : {})).items
  const idsOf = async (person: typeof anna, tab?: MyGroupsTab) =>
    (await groupsOf(person, tab)).map(({ group }) => group.id)

  it('shows what is bought, how far the group is, and my own seat and order in it', async () => {
    const { groupId, orderId } = await buyers.opens(anna, offer)

    expect(await groupsOf(anna)).toMatchObject([
      {
        group: {
          id: groupId,
          product: { name: 'Кружка' },
          taken: 1,
          goal: 2,
          capacity: 2,
          closesAt: after(NOON, LASTS),
        },
        mine: { orderId, state: 'taken', heldUntil: null, movedTo: null },
      },
    ])
    expect(await groupsOf(boris)).toEqual([])
  })

  it('counts down the seat that waits for its payment', async () => {
    const { groupId } = await buyers.opens(anna, offer)
    await buyers.asksToJoin(boris, groupId, offer)

    expect(await groupsOf(boris, 'gathering')).toMatchObject([
      { mine: { state: 'held', heldUntil: after(NOON, 10 * MINUTE) } },
    ])
  })

  it('has a group once, by the newest seat, however often one came and went', async () => {
    const { groupId } = await buyers.opens(anna, offer)
    await buyers.asksToJoin(boris, groupId, offer)
    shop.pass(11 * MINUTE)
    await buyers.works()
    expect(await idsOf(boris, 'not_gathered')).toEqual([groupId])

    const again = await buyers.asksToJoin(boris, groupId, offer)

    expect(await groupsOf(boris)).toMatchObject([{ group: { id: groupId }, mine: { orderId: again.orderId } }])
    expect(await idsOf(boris, 'not_gathered')).toEqual([])
  })

  it('is right to the millisecond when no job has run [GROUP-02]', async () => {
    const { groupId } = await buyers.opens(anna, offer)

    shop.travelTo(after(NOON, LASTS - 1))
    expect(await idsOf(anna, 'gathering')).toEqual([groupId])

    shop.travelTo(after(NOON, LASTS))
    expect(await idsOf(anna, 'gathering')).toEqual([])
    expect(await groupsOf(anna, 'not_gathered')).toMatchObject([{ group: { id: groupId, state: 'gathering' } }])
  })

  it('moves a group that gathered to those that did', async () => {
    const { groupId } = await buyers.opens(anna, offer)
    await buyers.joins(vera, groupId, offer)

    expect(await idsOf(anna, 'succeeded')).toEqual([groupId])
    expect(await idsOf(anna, 'gathering')).toEqual([])
  })

  describe('among every kind of group and seat', () => {
    it('each tab shows exactly what the rules put there', async () => {
      const planting = plantingIn(shop)
      const me = await planting.buyer(anna)
      const roomy = await shop.offers(anOffer({ product: await shop.sells(aProduct()), goal: 2, capacity: 3 }))
      const elsewhere = await planting.group(roomy)
      const closings = [after(NOON, HOUR), NOON, after(NOON, -HOUR)]
      const groups = [
        ...closings.flatMap((closesAt) => [1, 2, 3].map((taken) => ({ state: 'gathering' as const, taken, closesAt }))),
        { state: 'succeeded' as const, taken: 2 },
        { state: 'lapsed' as const, taken: 1 },
        { state: 'closed' as const, taken: 0 },
      ]
      const seats = [
        { state: 'held' as const },
        { state: 'taken' as const },
        { state: 'released' as const },
        { state: 'released' as const, movedTo: elsewhere },
      ]
      for (const group of groups) {
        for (const seat of seats) await planting.seat(await planting.group(roomy, group), me, seat)
      }

      const everything: Awaited<ReturnType<typeof groupsOf>> = []
      let cursor: string | null | undefined
      while (cursor !== null) {
        const page = await buyers.as(anna).call(listMyGroups, cursor === undefined ? {} : { cursor })
        everything.push(...page.items)
        cursor = page.next
      }
      const byRules = (tab: MyGroupsTab): GroupId[] =>
        everything
          .filter(({ group, mine }) => TAB_OF[standingIn(group, mine, shop.world.now()).kind] === tab)
          .map(({ group }) => group.id)

      expect(everything).toHaveLength(groups.length * seats.length)
      for (const tab of MyGroupsTab.options) {
        expect([tab, ...(await idsOf(anna, tab))]).toEqual([tab, ...byRules(tab).slice(0, 20)])
      }
    })
  })

  it('come newest first, twenty a page, none twice and none left out', async () => {
    const planting = plantingIn(shop)
    const me = await planting.buyer(anna)
    const joined: GroupId[] = []
    for (let count = 0; count < 41; count++) {
      shop.pass(1)
      const id = await planting.group(offer)
      await planting.seat(id, me)
      joined.unshift(id)
    }

    const first = await buyers.as(anna).call(listMyGroups, { tab: 'gathering' })
    const second = await buyers.as(anna).call(listMyGroups, { tab: 'gathering', cursor: first.next ?? '' })
    const last = await buyers.as(anna).call(listMyGroups, { tab: 'gathering', cursor: second.next ?? '' })

    expect([first, second, last].map(({ items }) => items.length)).toEqual([20, 20, 1])
    expect([first, second, last].flatMap(({ items }) => items.map(({ group }) => group.id))).toEqual(joined)
    expect(last.next).toBeNull()
  })

  it('are read in one statement, and refused to a cursor that is not one of ours', async () => {
    await buyers.opens(anna, offer)
    await groupsOf(anna)

    expect(await shop.statementsOf(() => groupsOf(anna, 'gathering'))).toHaveLength(1)
    await expect(buyers.as(anna).call(listMyGroups, { cursor: 'yesterday' })).rejects.toMatchObject({
      code: 'bad_request',
      detail: { field: 'cursor' },
    })
  })
})
