import type { ShopId } from '#domain/ids.ts'

import type { Db } from '../db/sql.ts'
import type { JobKind } from './jobs.ts'

export type Backlog = Readonly<{
  kind: JobKind
  /** `dead` was given up: an owner has to look at it. */
  state: 'waiting' | 'dead'
  jobs: number
}>

/** How much background work of a shop is not done. Each half is counted on an index of nothing else. */
export const readBacklog = (db: Db, shop: ShopId): Promise<readonly Backlog[]> =>
  counted(db, shop, 'waiting')
    .where('done_at', 'is', null)
    .where('dead_at', 'is', null)
    .unionAll(counted(db, shop, 'dead').where('dead_at', 'is not', null))
    .execute()

const counted = (db: Db, shop: ShopId, state: Backlog['state']) =>
  db
    .selectFrom('outbox')
    .select((row) => ['kind', row.val(state).as('state'), row.fn.countAll<number>().as('jobs')])
    .where('shop_id', '=', shop)
    .groupBy('kind')
