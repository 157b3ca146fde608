import type { ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Db } from '../db/sql.ts'
import type { JobKind } from './jobs.ts'

/** What an owner's metrics say of the background work of one shop. */
export type Backlog = Readonly<{
  kind: JobKind
  /** Queued, and not yet done. */ waiting: number
  /** Given up. */ dead: number
  oldest: Instant
}>

export const readBacklog = (db: Db, shop: ShopId): Promise<readonly Backlog[]> =>
  db
    .selectFrom('outbox')
    .select((row) => [
      'kind',
      row.fn.count<number>('key').filterWhere('dead_at', 'is', null).as('waiting'),
      row.fn.count<number>('dead_at').as('dead'),
      row.fn.min('run_at').as('oldest'),
    ])
    .where('shop_id', '=', shop)
    .where('done_at', 'is', null)
    .groupBy('kind')
    .execute()
