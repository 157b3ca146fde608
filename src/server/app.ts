import { cartRoutes } from './carts/routes.ts'
import { groupBuyRoutes } from './groupBuys/routes.ts'
import { groupListRoutes } from './groupLists/routes.ts'
import { createApi, type Observe } from './http/api.ts'
import { documentation } from './http/documentation.ts'
import type { Routes } from './http/routes.ts'
import { invitationRoutes } from './invitations/routes.ts'
import { launchRoute } from './launch/launchRoute.ts'
import { callbackRoutes } from './notifications/callbackRoute.ts'
import { noticeRoutes } from './notifications/routes.ts'
import { orderRoutes } from './orders/routes.ts'
import { paymentRoutes } from './payments/routes.ts'
import { sandboxRoutes } from './payments/sandboxRoutes.ts'
import { webhookRoutes } from './payments/webhookRoute.ts'
import { pickupRoutes } from './pickups/routes.ts'
import { productRoutes } from './products/routes.ts'
import { refundRoutes } from './refunds/routes.ts'
import { sellerRoutes } from './sellers/routes.ts'
import { shopRoutes } from './shops/routes.ts'
import { stuckRoutes } from './stuck/routes.ts'
import { createWork } from './work/createWork.ts'
import { HANDLERS } from './work/handlers.ts'
import type { World } from './world.ts'

/** Every word that can be asked about. */
const WORDS: readonly Routes[] = [
  productRoutes,
  shopRoutes,
  cartRoutes,
  orderRoutes,
  groupBuyRoutes,
  noticeRoutes,
  groupListRoutes,
  invitationRoutes,
  sellerRoutes,
  pickupRoutes,
  refundRoutes,
  stuckRoutes,
  paymentRoutes,
  sandboxRoutes,
]

export type AppOptions = Readonly<{
  /** Where the API stands: `/api`, or deeper when the shop lives below a path. */
  base?: string
  observe?: Observe
}>

/** The whole server as one function of its world. */
export function createApp(world: World, { base = '/api', observe }: AppOptions = {}) {
  const stopping = new AbortController()
  const routes = WORDS.flatMap(({ lines }) => lines)
  return {
    fetch: createApi(world, {
      base,
      routes,
      extras: [launchRoute(world), ...webhookRoutes(world), ...callbackRoutes(world), ...documentation(routes)],
      stopping: stopping.signal,
      observe,
    }),
    work: createWork(world, HANDLERS),
    /** Ends live streams, which otherwise outlive every other request. */
    endStreams: () => stopping.abort(),
  }
}
