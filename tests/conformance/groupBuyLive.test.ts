import { EventSourceParserStream } from 'eventsource-parser/stream'
import * as v from 'valibot'
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'

import { GroupPicture } from '#domain/contract/groupBuys.ts'
import type { GroupId, OrderId } from '#domain/ids.ts'
import { MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, type Offer, PEOPLE, type Someone } from '#mocks/builders.ts'
import { watchTogether } from '#server/groupBuys/watched.ts'
import { orderReleased } from '#server/orders/orderReleased.ts'
import { transact } from '#server/work/transact.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, vera } = PEOPLE
const Heard = v.pipe(v.string(), v.parseJson(), GroupPicture)

everyEngine('a watched group', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let offer: Offer
  let groupId: GroupId
  let watching: AbortController

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    watching = new AbortController()
    offer = await shop.offers(anOffer({ product: await shop.sells(aProduct()) }))
    groupId = (await buyers.opens(anna, offer)).groupId
  })

  afterEach(() => watching.abort())

  const bankLetsGo = (orderId: OrderId | undefined) =>
    transact(shop.world, async (tx, afterCommit) => {
      if (!orderId) throw new Error('Whoever opened the group has an order')
      await orderReleased(
        tx,
        { world: shop.world, shop: shop.shop, orderId, now: shop.world.now(), afterCommit },
        'held',
      )
    })

  /** Reads the live stream as a browser does. */
  async function watch(person: Someone | null, query = '') {
    const client = person ? buyers.as(person) : shop.guest()
    const response = await client.fetch(`/group-buys/${groupId}/live${query}`, { signal: watching.signal })
    const events = response.body
      ?.pipeThrough(new TextDecoderStream())
      .pipeThrough(new EventSourceParserStream())
      .getReader()
    return {
      response,
      async hears() {
        const event = await events?.read()
        return event?.value && { id: event.value.id, group: v.parse(Heard, event.value.data) }
      },
    }
  }

  it('is shown as it is at once, then after each change, to a guest too', async () => {
    const live = await watch(null)
    const now = await live.hears()

    await buyers.asksToJoin(boris, groupId, offer)

    expect(now).toMatchObject({ group: { taken: 1, held: 0 } })
    expect(await live.hears()).toMatchObject({ group: { taken: 1, held: 1, version: (now?.group.version ?? 0) + 1 } })
  })

  it('is told by its version, from which a watcher resumes without hearing it twice [GROUP-09]', async () => {
    const { group } = await buyers.sees(anna, groupId)
    const live = await watch(anna, `?after=${group.version}`)

    await buyers.joins(boris, groupId, offer)

    expect(await live.hears()).toMatchObject({
      group: { held: 1, version: group.version + 1 },
      id: String(group.version + 1),
    })
  })

  it('is shown to each watcher with their own name only where others hid theirs', async () => {
    await buyers.joins(boris, groupId, offer, { visible: false })
    await buyers.learnsNames()
    const [own, other] = [await watch(boris), await watch(vera)]

    const names = async (live: typeof own) => (await live.hears())?.group.faces.map(({ firstName }) => firstName)

    expect(await names(own)).toEqual(['Анна', 'Борис'])
    expect(await names(other)).toEqual(['Анна', null])
  })

  it('is seen to change when another process changed it, whose bell is not heard here', async () => {
    const live = await watch(anna)
    const before = await live.hears()

    await shop.world.transaction((tx) =>
      tx
        .updateTable('group_buy')
        .set((row) => ({ held: row('held', '+', 1), version: row('version', '+', 1) }))
        .where('shop_id', '=', shop.shop)
        .where('id', '=', groupId)
        .execute(),
    )

    expect(await live.hears()).toMatchObject({ group: { held: (before?.group.held ?? 0) + 1 } })
  })

  it('is heard at once when a hold ends, a payment is declined or a bank lets money go', async () => {
    let rung = 0
    shop.world.bell.onRing(groupId, () => rung++)
    const ringsOf = async (work: () => Promise<unknown>) => {
      const before = rung
      await work()
      return rung - before
    }
    await buyers.asksToJoin(boris, groupId, offer)
    const declined = await buyers.asksToJoin(vera, groupId, offer)

    const atDecline = await ringsOf(() => buyers.pays(vera, declined.orderId, 'decline'))
    shop.pass(10 * MINUTE)
    const atHoldEnd = await ringsOf(() => buyers.works())
    const { mine } = await buyers.sees(anna, groupId)
    const atRelease = await ringsOf(() => bankLetsGo(mine?.orderId))

    expect([atDecline, atHoldEnd, atRelease]).toEqual([1, 1, 1])
  })

  it('keeps nothing of a watcher who has left', async () => {
    const [leaving, staying] = [new AbortController(), new AbortController()]
    const touched = vi.spyOn(leaving.signal, 'removeEventListener')
    const group = watchTogether(shop.world, shop.shop, groupId)
    const seen = (await group.after(null, staying.signal))?.group.version ?? null
    const next = group.after(seen, staying.signal)
    const last = group.after(seen, leaving.signal)
    leaving.abort()
    expect(await last).toBeNull()
    touched.mockClear()

    await buyers.asksToJoin(boris, groupId, offer)

    expect(await next).toMatchObject({ group: { held: 1 } })
    expect(touched).not.toHaveBeenCalled()
    group.leave()
  })

  describe('by two hundred', () => {
    const crowd = () => Promise.all(Array.from({ length: 200 }, (_, at) => watch(at % 2 === 0 ? null : vera)))
    const everyoneHears = (watchers: Awaited<ReturnType<typeof crowd>>) =>
      Promise.all(watchers.map((live) => live.hears()))

    it('costs one look at each change', async () => {
      const watchers = await crowd()
      await everyoneHears(watchers)

      const statements = await shop.statementsOf(async () => {
        await buyers.asksToJoin(boris, groupId, offer)
        await everyoneHears(watchers)
      })

      const looks = ['from "group_buy" inner join "product"', 'from "seat" inner join "buyer"', 'from "group_event"']
      expect(looks.map((look) => statements.filter(({ sql }) => sql.includes(look)).length)).toEqual([1, 1, 1])
    })

    it('is written down once for all who see the same', async () => {
      const watchers = await crowd()
      await everyoneHears(watchers)
      const writing = vi.spyOn(JSON, 'stringify')
      onTestFinished(() => writing.mockRestore())

      await buyers.asksToJoin(boris, groupId, offer)
      await everyoneHears(watchers)

      const pictures = writing.mock.calls.filter(([value]) => v.is(GroupPicture, value))
      expect(pictures).toHaveLength(1)
    })
  })

  it('is refused before its stream begins when there is no such group', async () => {
    const response = await shop.guest().fetch('/group-buys/01970000-0000-7000-8000-00000000dead/live')

    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ code: 'group_not_found' })
  })
})
