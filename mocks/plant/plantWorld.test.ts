import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'

import { createApi } from '#app/api/client.ts'
import { launch } from '#app/api/launch.ts'
import { MOSCOW } from '#domain/clock.ts'
import { getGroup } from '#domain/contract/groupBuys.ts'
import { countUnread, listNotices } from '#domain/contract/notices.ts'
import { getProduct } from '#domain/contract/products.ts'
import { placeOf } from '#domain/place.ts'
import { quietUntil } from '#domain/quietHours.ts'
import { Words } from '#server/notifications/words.ts'
import { API, planted } from '#tests/network/planted.ts'

import { groups } from '../demo/groups.ts'
import { people } from '../demo/people.ts'
import { type DemoPost, posts } from '../demo/posts.ts'
import { demoApp } from '../demoApp.ts'
import { devices } from '../host/devices.ts'
import { launchParams, signLaunch } from '../host/launchString.ts'
import { appLinkIn } from '../network/appLink.ts'
import { okIdOf } from '../okPeople.ts'
import { DEFAULT_SEED } from './seededIds.ts'
import { createVisitors } from './visitors.ts'

const MINUTE = 60_000
const ANNA = people[0].hostUserId
/** It is half past noon in Moscow, where everybody lives who has not said otherwise: what waited for the morning has been brought. */
const DAYTIME = Date.parse('2026-11-27T12:30:00+03:00')
const begun = Date.now()
const realNow = () => DAYTIME + Date.now() - begun

let world: Awaited<ReturnType<typeof plant>>

async function plant() {
  const { app, ...made } = await planted({ seed: DEFAULT_SEED, now: realNow })
  const fetch: typeof globalThis.fetch = (input, init) => app.fetch(new Request(input, init))
  const guest = { token: () => null, renewed: () => {}, signInAgain: () => Promise.resolve(false) }
  const visit = createVisitors({ fetch: app.fetch, base: API, now: made.clock.now })
  return { ...made, fetch, visit, shop: createApi({ base: API, fetch, session: guest }) }
}

beforeAll(async () => {
  world = await plant()
})
afterAll(() => world.database.close())

const spokenOf = new Set(posts.map((post: DemoPost) => post.group))

const said = () => world.network()
const linkedPlaces = () =>
  [...said().posts, ...said().stories, ...said().chats.flatMap(({ messages }) => messages)].flatMap(({ link }) =>
    link === null ? [] : [placeOf(appLinkIn(link)?.fragment ?? 'nowhere')],
  )

it('opens the demo’s groups with its people in them, seen by name', async () => {
  const places = new Set(linkedPlaces().flatMap((place) => (place?.screen === 'group' ? [place.groupId] : [])))
  const views = await Promise.all([...places].map((groupId) => world.shop.call(getGroup, { groupId })))

  const taken = views.map(({ group }) => group.taken).toSorted((a, b) => a - b)
  const posted = groups.filter(({ key }) => spokenOf.has(key)).map(({ members }) => members.length + 1)
  expect(taken).toEqual(posted.toSorted((a, b) => a - b))
  expect(views.every(({ group }) => group.state === 'gathering')).toBe(true)
  expect(views.flatMap(({ group }) => group.faces).every(({ firstName, photo }) => firstName && photo)).toBe(true)
})

it('links posts and messages to what the shop really sells', async () => {
  const products = linkedPlaces().flatMap((place) => (place?.screen === 'product' ? [place.productId] : []))

  const sold = await Promise.all(products.map((productId) => world.shop.call(getProduct, { productId })))

  expect(sold.length).toBeGreaterThan(5)
  expect(sold.every(({ pictures, variants }) => pictures.length > 0 && variants.length > 0)).toBe(true)
})

describe('while it was played', () => {
  const news = async () => {
    const notices = await world.database.db.selectFrom('notice').selectAll().execute()
    const brought = new Set(said().notifications.map(({ key }) => key))
    return notices.map(({ about, key, buyer_id: buyer, told_at: at, words }) => ({
      at,
      kind: v.parse(Words, JSON.parse(words)).kind,
      isBrought: brought.has(`${about}:${key}:${buyer}`),
      buyer,
    }))
  }

  it('the network has brought people news of their groups, each kind of it', async () => {
    const brought = (await news()).filter(({ isBrought }) => isBrought)

    expect([...new Set(brought.map(({ kind }) => kind))].toSorted()).toEqual(['joined', 'one_missing', 'opened'])
    expect(brought.length).toBeGreaterThan(20)
    expect(said().notifications).toHaveLength(brought.length)
    expect(said().notifications.every(({ at }) => at <= world.clock.now())).toBe(true)
  })

  it('nothing was kept from anybody but by night, and from Anna, who has not allowed any', async () => {
    const anna = await world.database.db
      .selectFrom('buyer')
      .select('id')
      .where('host_user_id', '=', '100000001')
      .executeTakeFirstOrThrow()

    const kept = (await news()).filter(({ isBrought, buyer }) => !isBrought && buyer !== anna.id)

    expect(kept.filter(({ at }) => quietUntil(at, { utcOffset: MOSCOW, timeZone: null }) === null)).toEqual([])
    const waiting = world.database.db.selectFrom('outbox').select('key').where('done_at', 'is', null)
    expect(await waiting.execute()).toEqual([])
  })
})

it('has an inbox for Anna, with what happened to her before', async () => {
  const anna = await world.visit('anna')

  const { items } = await anna.call(listNotices, {})

  expect(items.map(({ kind }) => kind)).toEqual([
    'lapsed',
    'two_hours_left',
    'opened',
    'shipped',
    'packed',
    'delivered',
    'shipped',
    'packed',
  ])
  expect(await anna.call(countUnread, {})).toEqual({ unread: 8 })
})

it('opens the shop from Odnoklassniki too, where Anna is somebody else', async () => {
  const params = launchParams({
    appId: demoApp.id,
    userId: ANNA,
    ok: { appId: demoApp.okId, userId: okIdOf(ANNA) },
    platform: devices['ok-phone'].platform,
    language: 'ru',
    ref: 'other',
    notifications: false,
    community: null,
    at: world.clock.now(),
  })
  const launchString = await signLaunch(params, demoApp.secret)

  const { session } = await launch({ base: API, fetch: world.fetch, launchString, fragment: '/' })

  const keeper = { token: () => session, renewed: () => {}, signInAgain: () => Promise.resolve(false) }
  const anna = createApi({ base: API, fetch: world.fetch, session: keeper })
  expect(await anna.call(countUnread, {})).toEqual({ unread: 0 })
})

it('leaves the clock where it was, and nothing went wrong on the way', async () => {
  const { now, categories } = await launch({ base: API, fetch: world.fetch, launchString: '', fragment: '/' })

  expect(Math.abs(now - realNow())).toBeLessThan(MINUTE)
  expect(categories.length).toBeGreaterThanOrEqual(10)
  expect(world.faults).toEqual([])
})

describe('from the same seed', () => {
  // By night the shop does other things meanwhile than by day.
  const NIGHT = Date.parse('2027-02-03T03:10:00+03:00')

  /** What links and reports name. */
  async function addressesIn({ db }: typeof world.database) {
    const [products, groups, people, orders] = await Promise.all([
      db.selectFrom('product').select(['id', 'external_id']).orderBy('external_id').execute(),
      db.selectFrom('group_buy').select(['id', 'offer_id']).orderBy('id').execute(),
      db.selectFrom('buyer').select(['id', 'host_user_id']).where('host', '=', 'vk').orderBy('host_user_id').execute(),
      db.selectFrom('order').select(['id', 'buyer_id']).orderBy('id').execute(),
    ])
    return { products, groups, people, orders }
  }

  it(
    'products, groups, people and orders have the same addresses, whenever it is planted',
    { timeout: 60_000 },
    async () => {
      const byNight = await planted({ seed: DEFAULT_SEED, now: () => NIGHT + Date.now() - begun })
      onTestFinished(() => byNight.database.close())

      const known = await addressesIn(byNight.database)

      expect(known.groups.length).toBeGreaterThan(10)
      expect(known).toEqual(await addressesIn(world.database))
    },
  )
})
