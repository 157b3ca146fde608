import { changesSomething, type Endpoint, HEADERS } from '#domain/contract/endpoint.ts'
import type { ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'

import { namedShop } from '../shops/namedShop.ts'
import type { Caller, World } from '../world.ts'
import type { Headers } from './answers.ts'
import { readInput } from './input.ts'
import type { Session } from './sessions.ts'

/** One call of one endpoint, by somebody who may make it. */
export type Call = Readonly<{
  world: World
  shop: ShopId
  me: Caller | null
  /** As it was sent; the route parses it by its contract line. */
  input: Readonly<Record<string, unknown>>
  /** Null on calls that change nothing. */
  key: IdempotencyKey | null
  /** Of the answer. */
  headers: Headers
  /** Aborted when nobody listens any longer, or the server stops. */
  untilLeft: () => AbortSignal
}>

/** `request` is the same for two requests only if they ask for the same. */
export type IdempotencyKey = Readonly<{ key: string; caller: string; request: string }>

type Asking = Readonly<{
  world: World
  endpoint: Endpoint
  request: Request
  params: Readonly<Record<string, string>>
  session: Session | null
  homeShop: () => Promise<ShopId>
  headers: Headers
  stopping: AbortSignal
}>

export async function readCall({
  world,
  endpoint,
  request,
  params,
  session,
  homeShop,
  headers,
  stopping,
}: Asking): Promise<Call> {
  const me = session?.me ?? null
  if (endpoint.caller === 'seller' && me?.role !== 'seller') throw new Refused('sellers_only')

  const { input, fingerprint } = await readInput(endpoint, request, params)
  // A guest is in the home shop, unless they came to a page that names another.
  const shop = session?.shop ?? namedShop(input['shop']) ?? (await homeShop())
  const caller = me?.buyer ?? 'guest'
  const key = changesSomething(endpoint) ? { key: keyOf(request), caller, request: fingerprint } : null
  return { world, shop, me, input, key, headers, untilLeft: () => AbortSignal.any([request.signal, stopping]) }
}

function keyOf(request: Request): string {
  const key = request.headers.get(HEADERS.key)
  if (key === null) throw new Refused('key_missing')
  if (!/^[\x21-\x7e]{8,255}$/.test(key)) throw new Refused('bad_request', { field: HEADERS.key })
  return key
}
