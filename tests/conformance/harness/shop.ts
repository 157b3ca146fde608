import { v7 } from 'uuid'

import { createApi } from '#app/api/client.ts'
import { after, type Instant } from '#domain/time.ts'
import { APP_ID, APP_SECRET, NOON, PEOPLE, SHOP, type Someone } from '#mocks/builders.ts'
import { createApp } from '#server/app.ts'
import { createBell } from '#server/bell.ts'
import type { Statement } from '#server/db/database.ts'
import { startSession } from '#server/http/sessions.ts'
import { buyerFor } from '#server/launch/rows.ts'
import { keepNewsAnswer } from '#server/notifications/consent.ts'
import type { Payments } from '#server/outside/payments/payments.ts'
import type { World } from '#server/world.ts'

import type { Engine } from './engines.ts'
import { noFiles, noPictures } from './fakeFiles.ts'
import { createFakeNetwork } from './fakeNetwork.ts'
import { createLogbook } from './logbook.ts'
import { createStock, openTheShop } from './stock.ts'

export type ShopOptions = Readonly<{
  /** Null for a shop without online payment. Left out: the sandbox. */
  payments?: ((world: Pick<World, 'db' | 'transaction' | 'now' | 'newId' | 'bell'>) => Payments) | null
  settings?: Partial<World['settings']>
  /** Sees every statement of the open shop before it runs, and may throw in its place. */
  onStatement?: (statement: Statement) => void
  /** Sixteen bytes for each new id, where ids have to repeat. */
  chance?: () => Uint8Array
}>

export type TestShop = Awaited<ReturnType<typeof openShop>>

/** A whole server in a world whose clock stands still until told, with one shop that sells nothing yet. */
export async function openShop(engine: Engine, { payments = null, settings, onStatement, chance }: ShopOptions = {}) {
  const statements: Statement[] = []
  let isOpen = false
  const log = createLogbook()
  const database = await engine.open({
    log: log.log,
    onStatement: (statement) => {
      statements.push(statement)
      if (isOpen) onStatement?.(statement)
    },
  })
  let clock = NOON
  const network = createFakeNetwork(Object.values(PEOPLE))
  const ground = {
    db: database.db,
    transaction: database.transaction,
    now: () => clock,
    newId: () => v7({ msecs: clock, ...(chance && { random: chance() }) }),
    bell: createBell(),
  }
  const world: World = {
    ...ground,
    settings: {
      sessionSecret: 'a secret of at least thirty-two bytes',
      launchMaxAge: 86_400_000,
      secretOf: (host, appId) => (host === 'vk' && appId === APP_ID ? APP_SECRET : null),
      homeShop: null,
      publicUrl: null,
      allowedOrigins: [],
      vkCallback: null,
      pretendMoney: payments !== null,
      ...settings,
    },
    log: log.log,
    payments: payments?.(ground) ?? null,
    network,
    files: noFiles,
    pictures: noPictures,
  }
  await openTheShop(world)
  const app = createApp(world)
  statements.length = 0
  isOpen = true

  return {
    world,
    app,
    shop: SHOP,
    /** What the social network was asked and told. */
    network,
    /** Faults that were logged; empty after anything expected. */
    faults: log.faults,
    ...createStock(world),
    travelTo: (moment: Instant) => {
      clock = moment
    },
    pass: (milliseconds: number) => {
      clock = after(clock, milliseconds)
    },
    as: (person: Someone) => clientOf(world, app, person),
    guest: () => clientOf(world, app, null),
    /** The statements that some work takes, begin and commit aside. */
    async statementsOf(work: () => Promise<unknown>): Promise<readonly Statement[]> {
      const from = statements.length
      await work()
      return statements.slice(from)
    },
    async close() {
      app.endStreams()
      await database.close()
    },
  }
}

/** Somebody who lets the shop notify them through their network. */
export const comesAndAllowsNews = (world: World, person: Someone) =>
  world.transaction(async (tx) => {
    const now = world.now()
    const buyer = await buyerFor(tx, { shop: SHOP, now, ...person, id: world.newId() })
    await keepNewsAnswer(tx, { shop: SHOP, buyer: buyer.id, answer: { allowed: true, at: now } })
    return buyer
  })

/** The app's own client over the server's own function; signed in at its first call. */
function clientOf(world: World, app: ReturnType<typeof createApp>, person: Someone | null) {
  let token: string | null = null
  const signIn = async (someone: Someone) => {
    const { id } = await comesAndAllowsNews(world, someone)
    const sellerUntil = someone.role === 'admin' ? after(world.now(), 86_400_000) : null
    return startSession(world.settings, { shop: SHOP, buyer: id, sellerUntil, now: world.now() })
  }
  let signedIn: Promise<string> | null = null
  const session = {
    token: () => token,
    renewed: (renewed: string) => {
      token = renewed
    },
    signInAgain: () => Promise.resolve(false),
  }
  const api = createApi({
    base: 'http://shop.test/api/',
    session,
    fetch: (input, init) => app.fetch(new Request(input, init)),
  })
  const ready = async () => {
    if (person === null || token !== null) return
    signedIn ??= signIn(person)
    token = await signedIn
  }
  const call: typeof api.call = async (...asked) => {
    await ready()
    return api.call(...asked)
  }
  return {
    call,
    /** For what a well-behaved client never sends. */
    async fetch(path: string, init: RequestInit = {}): Promise<Response> {
      await ready()
      const headers = new Headers(init.headers)
      if (token !== null && !headers.has('authorization')) headers.set('authorization', `Bearer ${token}`)
      return app.fetch(new Request(`http://shop.test/api${path}`, { ...init, headers }))
    },
  }
}
