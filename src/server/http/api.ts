import { Hono } from 'hono'

import type { Endpoint } from '#domain/contract/endpoint.ts'
import { HEADERS } from '#domain/contract/endpoint.ts'
import { Refused } from '#domain/refusal.ts'

import { createHomeShop } from '../shops/homeShop.ts'
import type { World } from '../world.ts'
import { STANDARD_HEADERS } from './answers.ts'
import { readCall } from './call.ts'
import { crossOrigin } from './crossOrigin.ts'
import { failure } from './failures.ts'
import { identify } from './identify.ts'
import type { Route } from './routes.ts'

type Handle = (asked: { request: Request; requestId: string }) => Promise<Response>

/** Something at an address of its own that is not a line of the contract. */
export type Extra = Readonly<{ method: 'GET' | 'POST'; path: string; answer: Handle }>

/** Told of every answer: which line of the contract, what it came to, how long it took. */
export type Observe = (call: { route: string; status: number; milliseconds: number }) => void

type Parts = Readonly<{
  /** Below it stands every address; no slash at its end. */
  base: string
  routes: readonly Route[]
  extras: readonly Extra[]
  /** Ends streams that would otherwise never end. */
  stopping: AbortSignal
  observe?: Observe | undefined
}>

/** Puts the routes at their addresses: finds out who asks, answers, and says no in one way everywhere. */
export function createApi(world: World, { base, routes, extras, stopping, observe }: Parts) {
  const hono = new Hono<{ Variables: { requestId: string } }>().basePath(base)
  const homeShop = createHomeShop(world)
  const fromElsewhere = crossOrigin(world.settings.allowedOrigins)

  const answerTo =
    ({ endpoint, answer }: Route) =>
    async (request: Request, requestId: string, params: Readonly<Record<string, string>>) => {
      const session = identify(world, endpoint, request)
      const headers = {
        ...STANDARD_HEADERS,
        [HEADERS.requestId]: requestId,
        [HEADERS.now]: String(world.now()),
        ...(session?.renewed && { [HEADERS.session]: session.renewed }),
      }
      return answer(await readCall({ world, endpoint, request, params, session, homeShop, headers, stopping }))
    }

  hono.use((c, next) => (c.req.header('origin') === undefined ? next() : fromElsewhere(c, next)))
  for (const { method, path, answer } of extras) {
    hono.on(method, path, (c) =>
      observed(`${method} ${path}`, c.req.raw, (requestId) => answer({ request: c.req.raw, requestId })),
    )
  }
  for (const route of routes) {
    const { method, path } = route.endpoint
    const answer = answerTo(route)
    hono.on(method, path, (c) =>
      observed(nameOf(route.endpoint), c.req.raw, (requestId) => answer(c.req.raw, requestId, c.req.param())),
    )
  }
  hono.notFound((c) => observed('nothing', c.req.raw, () => Promise.reject(new Refused('not_found'))))

  async function observed(route: string, request: Request, answer: (requestId: string) => Promise<Response>) {
    const started = performance.now()
    const requestId = requestIdOf(request) ?? world.newId()
    const response = await answer(requestId).catch((error: unknown) => failure(error, requestId, world.log))
    observe?.({ route, status: response.status, milliseconds: performance.now() - started })
    return response
  }

  return async (request: Request): Promise<Response> => hono.fetch(request)
}

const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`

function requestIdOf(request: Request): string | null {
  const given = request.headers.get(HEADERS.requestId)
  return given !== null && /^[\w-]{8,64}$/.test(given) ? given : null
}
