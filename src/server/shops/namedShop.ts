import * as v from 'valibot'

import { ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'

/** The shop that somebody without a session says they mean, or null when they say none. */
export function namedShop(said: unknown): ShopId | null {
  if (said === undefined || said === null) return null
  const shop = v.safeParse(ShopId, said)
  if (!shop.success) throw new Refused('bad_request', { field: 'shop' })
  return shop.output
}
