import type { Kysely } from 'kysely'

import type { Engine } from './columns.ts'
import { making } from './making.ts'

/** What lists of groups are read by: somebody's own seats, and what gathers in a shop by its deadline. */
export async function shelves(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { index } = making(db, engine)
  await index('seat_by_buyer', 'seat (shop_id, buyer_id, group_id, id)')
  await index('group_open_by_deadline', `group_buy (shop_id, closes_at, id) where state = 'gathering'`)
}
