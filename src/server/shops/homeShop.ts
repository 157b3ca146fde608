import type { ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'
import { MINUTE } from '#domain/time.ts'

import type { World } from '../world.ts'

/** The shop that people without a session see: the one in the settings, else the only one there is. */
export function createHomeShop({ settings, db, now }: World): () => Promise<ShopId> {
  // Every guest's request asks, and the answer changes only when an owner adds a second shop.
  let found: { shop: ShopId; until: number } | null = null

  return async () => {
    if (settings.homeShop !== null) return settings.homeShop
    if (found !== null && now() < found.until) return found.shop
    const [only, another] = await db.selectFrom('shop').select('shop_id').limit(2).execute()
    if (!only || another) throw new Refused('shop_not_found')
    found = { shop: only.shop_id, until: now() + MINUTE }
    return only.shop_id
  }
}
