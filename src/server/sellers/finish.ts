import type { OfferId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'

type Finishing = Readonly<{
  shop: ShopId
  offerId: OfferId
  /** The version that takes its place, if it goes on. */
  next: OfferId | null
  now: Instant
}>

/** Ends an offer for good, once: answers with it as it was, or with null when it had ended or was edited before. */
export async function finish(tx: Tx, { shop, offerId, next, now }: Finishing) {
  return tx
    .updateTable('group_offer')
    .set((row) => ({
      ends_at: now,
      // What is over stands in nobody's way.
      paused_at: row.fn.coalesce('paused_at', row.val(now)),
      next_id: next,
    }))
    .where('shop_id', '=', shop)
    .where('id', '=', offerId)
    .where('next_id', 'is', null)
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]))
    .returning(['product_id', 'first_id', 'paused_at', 'why_paused'])
    .executeTakeFirst()
}
