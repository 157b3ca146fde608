import type { Host } from '#domain/host.ts'

import { createApp } from '../app.ts'
import type { Environment } from '../environment.ts'
import { createPreviews } from '../previews/previews.ts'
import { openFirstShop } from '../shops/openFirstShop.ts'
import { saidLegalSeller } from '../shops/saidLegalSeller.ts'
import type { Log, World } from '../world.ts'
import { openGate } from './gate.node.ts'
import type { Metrics } from './metrics.node.ts'
import { openRealWorld } from './realWorld.node.ts'
import { createSite } from './site.node.ts'

export type Serving = Readonly<{
  /** The address it can be reached at from this machine. */
  url: string
  /** Finishes what has been begun, within the time that the environment gives. */
  stop: () => Promise<void>
}>

/** The real shop: mini-app, API, background work, and what an operator looks at. */
export async function serve(environment: Environment, log: Log, folder: string): Promise<Serving> {
  const { world, close } = await openRealWorld(environment, log)
  await openFirstShop(world, firstShopOf(environment))

  let metrics: Metrics | null = null
  const app = createApp(world, { observe: (call) => metrics?.observe(call) })
  const site = createSite({ folder, files: world.files })
  const previews = createPreviews(world, world.settings)
  const { HOST: host, PORT: port, METRICS_PORT, STOP_WITHIN } = environment
  let draining = false
  const metricsPage = async () => metrics?.page() ?? new Response('', { status: 503 })

  const gate = await openGate(
    async (request, { isThisMachine }) => {
      const { pathname } = new URL(request.url)
      if (pathname.startsWith('/api/')) return app.fetch(request)
      if (previews.isPreview(pathname)) return previews.fetch(request)
      switch (pathname) {
        case '/healthz':
          return new Response('alive\n')
        case '/readyz':
          return draining ? new Response('stopping\n', { status: 503 }) : readiness(world)
        case '/metrics':
          return METRICS_PORT === undefined && isThisMachine ? metricsPage() : new Response('', { status: 404 })
        default:
          return site(request)
      }
    },
    { host, port },
  )
  const metricsGate = METRICS_PORT === undefined ? null : await openGate(metricsPage, { host, port: METRICS_PORT })
  app.work.start()
  // Counting begins a moment after the first buyer may come in: they do not wait for it.
  const { createMetrics } = await import('./metrics.node.ts')
  metrics = createMetrics(world)

  return {
    url: `http://localhost:${gate.address.port}/`,
    async stop() {
      draining = true
      app.endStreams()
      await Promise.all([gate.close(STOP_WITHIN), metricsGate?.close(0), app.work.stop()])
      await close()
    },
  }
}

async function readiness({ db, log }: World): Promise<Response> {
  try {
    await db.selectNoFrom((row) => row.val(1).as('one')).execute()
    return new Response('ready\n')
  } catch (error) {
    log.error({ err: error }, 'The database does not answer')
    return new Response('the database does not answer\n', { status: 503 })
  }
}

function firstShopOf(environment: Environment) {
  const { SHOP_NAME, COURIER_PRICE, COMMUNITY_ID, OK_COMMUNITY_ID, VK_APPS, OK_APPS } = environment
  const doorsIn = (host: Host, apps: ReadonlyMap<string, string>, communityId: string | undefined) =>
    [...apps.keys()].map((appId) => ({ host, appId, communityId: communityId ?? null }))
  const doors = [...doorsIn('vk', VK_APPS, COMMUNITY_ID), ...doorsIn('ok', OK_APPS, OK_COMMUNITY_ID)]
  return { name: SHOP_NAME, courierPrice: COURIER_PRICE, legalSeller: saidLegalSeller(environment), doors }
}
