import { beforeEach, expect, it } from 'vitest'

import { leaveGroup, listGroupNews } from '#domain/contract/groupLife.ts'
import type { GroupId } from '#domain/ids.ts'
import { after, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, NOON, type Offer, PEOPLE, someone } from '#mocks/builders.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera } = PEOPLE

everyEngine('what happens in a group', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let offer: Offer
  let groupId: GroupId

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    const product = await shop.sells(aProduct({ stock: 100 }))
    offer = await shop.offers(anOffer({ product, goal: 2, capacity: 40, lasts: 30 * MINUTE }))
    groupId = (await buyers.opens(anna, offer)).groupId
  })

  const tells = async () => (await shop.guest().call(listGroupNews, { groupId })).items
  const told = async () => (await tells()).map(({ kind, firstName }) => [kind, firstName])

  it('is told newest first, with the names of those who agreed to be seen', async () => {
    shop.pass(MINUTE)
    await buyers.joins(boris, groupId, offer)
    await buyers.joins(vera, groupId, offer, { visible: false })
    await buyers.learnsNames()

    expect(await told()).toEqual([
      ['joined', null],
      ['joined', 'Борис'],
      ['joined', 'Анна'],
      ['opened', 'Анна'],
    ])
    expect((await tells()).map(({ at }) => at - NOON)).toEqual([MINUTE, MINUTE, 0, 0])
  })

  it('names nobody who is no longer in it', async () => {
    await buyers.joins(boris, groupId, offer)
    await buyers.learnsNames()

    await buyers.as(anna).call(leaveGroup, { groupId })

    expect(await told()).toEqual([
      ['organiser', 'Борис'],
      ['left', null],
      ['joined', 'Борис'],
      ['joined', null],
      ['opened', null],
    ])
  })

  it('ends with what became of it', async () => {
    await buyers.joins(boris, groupId, offer)

    shop.travelTo(after(NOON, 30 * MINUTE))
    await buyers.works()

    expect((await told())[0]).toEqual(['succeeded', null])
  })

  it('is read page by page, and the newest of it is in the group’s picture', async () => {
    for (let people = 0; people < 22; people++) await buyers.joins(someone(), groupId, offer)

    const first = await shop.guest().call(listGroupNews, { groupId })
    const rest = await shop.guest().call(listGroupNews, { groupId, ...(first.next && { cursor: first.next }) })
    const { group } = await buyers.sees(anna, groupId)

    expect([first.items.length, rest.items.map(({ kind }) => kind), rest.next]).toEqual([
      20,
      ['joined', 'joined', 'joined', 'opened'],
      null,
    ])
    expect(group.news).toEqual(first.items.slice(0, 8))
  })

  it('is refused for a group that is not there, and from a place that is none', async () => {
    const nowhere = shop.guest().fetch('/group-buys/01970000-0000-7000-8000-00000000dead/news')
    expect((await nowhere).status).toBe(404)

    const wrong = await shop.guest().fetch(`/group-buys/${groupId}/news?cursor=yesterday`)
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { field: 'cursor' }])
  })

  it('makes the picture of a crowd no larger than that of a dozen, and its numbers stay true', async () => {
    for (let people = 0; people < 22; people++) await buyers.joins(someone(), groupId, offer)
    await buyers.asksToJoin(boris, groupId, offer)

    const { group, mine } = await buyers.sees(boris, groupId)

    expect([group.faces.length, group.taken, group.held, mine?.state]).toEqual([12, 23, 1, 'held'])
    expect(group.faces[0]).toMatchObject({ organiser: true })
  })
})
