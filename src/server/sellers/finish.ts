import type { OfferId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { isAhead } from '../groupBuys/isAhead.ts'
import { goOnWithout } from './giveWay.ts'

type Finishing = Readonly<{
  shop: ShopId
  offerId: OfferId
  /** The version that takes its place, if it goes on. */
  next: OfferId | null
  now: Instant
}>

/** Ends an offer for good, once: answers with it as it was, or with null when it had ended or was edited before. */
export async function finish(tx: Tx, { shop, offerId, next, now }: Finishing) {
  const ended = await tx
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
    .where(isAhead('ends_at', now))
    .returning(['id', 'product_id', 'first_id', 'starts_at', 'paused_at', 'why_paused'])
    .executeTakeFirst()
  if (!ended) return null

  const pausedAt = ended.why_paused === null ? null : ended.paused_at
  await goOnWithout(tx, shop, { ...ended, paused_at: pausedAt }, now)
  return ended
}
