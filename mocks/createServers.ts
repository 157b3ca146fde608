import { v7 } from 'uuid'

import { createApp } from '#server/app.ts'
import { createBell } from '#server/bell.ts'
import type { Database } from '#server/db/database.ts'
import { createSandboxPayments } from '#server/outside/payments/sandboxPayments.ts'
import type { Log, World } from '#server/world.ts'

import type { Clock } from './clock.ts'
import { demoApp } from './demoApp.ts'
import { networkClient } from './network/client.ts'
import { createNetwork } from './network/network.ts'
import { emptyNetwork, type NetworkState } from './network/state.ts'
import { DEMO_SHOP } from './plant/openShop.ts'
import { plantWorld, type Step } from './plant/plantWorld.ts'
import { seededIds } from './plant/seededIds.ts'
import { createVisitors } from './plant/visitors.ts'
import { callbackApi, demoCallback } from './services/callbackApi.ts'
import { demoPictures, filesAt } from './services/demoPictures.ts'
import { pretendNetwork } from './services/pretendNetwork.ts'

const DAY = 86_400_000

type Ground = Readonly<{
  database: Database
  clock: Clock
  log: Log
  /** What was saved of the network, or null when there is nothing yet. */
  networkState: NetworkState | null
  onNetworkChange: (state: NetworkState) => void
  /** Absolute, ends with a slash. */
  api: string
  /** Where the network answers, absolute. */
  networkAt: string
  /** What the ids of a planted world come from: one seed, one world. */
  seed: string
  /** Where the pictures stand, as the mini-app's page finds them; ends with a slash. */
  pictures: string
}>

/** The shop's real server and the pretend network's own, around each other: the shop asks the network about people. */
export function createServers({
  database,
  clock,
  log,
  networkState,
  onNetworkChange,
  api,
  networkAt,
  seed,
  pictures,
}: Ground) {
  let state = networkState ?? emptyNetwork
  const become = (next: NetworkState) => {
    state = next
    onNetworkChange(next)
  }
  const networkOf = () =>
    createNetwork({
      base: new URL(networkAt).pathname,
      state,
      now: clock.now,
      saved: become,
      tellCommunity: (choice) =>
        void callCommunity(choice).catch((error: unknown) =>
          log.error({ err: error }, 'The shop did not hear its network'),
        ),
    })
  let network = networkOf()
  const toNetwork = (request: Request) => network.fetch(request)

  const idOfNow = () => v7({ msecs: clock.now() })
  let newId = idOfNow
  const ground = {
    db: database.db,
    transaction: database.transaction,
    now: clock.now,
    newId: () => newId(),
    bell: createBell(),
  }
  const world: World = {
    ...ground,
    log,
    settings: {
      sessionSecret: 'everybody may know the secret of a pretend shop',
      launchMaxAge: DAY,
      secretOf: (host, appId) => (appId === (host === 'vk' ? demoApp.id : demoApp.okId) ? demoApp.secret : null),
      homeShop: DEMO_SHOP,
      // Links stay the network's own: the pretend one knows where those lead.
      publicUrl: null,
      allowedOrigins: [],
      vkCallback: demoCallback,
      pretendMoney: true,
    },
    payments: createSandboxPayments(ground),
    network: pretendNetwork(networkClient(networkAt, toNetwork), {
      appId: demoApp.id,
      portraits: pictures,
    }),
    files: filesAt(pictures),
    pictures: demoPictures,
  }
  const app = createApp(world, { base: new URL(api).pathname.replace(/\/$/, '') })
  const callCommunity = callbackApi(app.fetch, api)

  return {
    world,
    app,
    network: { fetch: toNetwork },
    /** Makes the demo's shop and people from nothing. What people make in it later has ids of its own time. */
    async plant(feed: AsyncIterable<Uint8Array>, onProgress: (step: Step) => void): Promise<void> {
      const ids = seededIds(seed)
      newId = ids.next
      const visit = createVisitors({ fetch: app.fetch, base: api, now: clock.now })
      await plantWorld({
        world,
        clock,
        feed,
        onProgress,
        visit(who) {
          ids.nextScene()
          return visit(who)
        },
        async settle() {
          await app.work.runDue()
          ids.nextScene()
        },
        peopled(planted) {
          // What the shop has told people meanwhile is theirs already.
          const { notifications, lastId } = state
          become({ ...planted, notifications, lastId: Math.max(planted.lastId, lastId) })
          network = networkOf()
        },
      })
      newId = idOfNow
    },
  }
}
