import type { ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Db } from '../db/sql.ts'
import { type JobKind, JOBS } from './jobs.ts'

/** Work that is done one after another; a hanging neighbour of one lane keeps no other lane waiting. */
export type Lane = 'timers' | JobKind

const KINDS = Object.keys(JOBS).filter((kind): kind is JobKind => kind in JOBS)

/** When each lane of a shop has something to do next. One statement, each part of which is the first entry of an index. */
export async function readDue(db: Db, shop: ShopId): Promise<ReadonlyMap<Lane, Instant>> {
  const timers = db
    .selectFrom('timer')
    .select((row) => [row.val<Lane>('timers').as('lane'), row.fn.min('fires_at').as('at')])
    .where('shop_id', '=', shop)
  const next = KINDS.reduce((lanes, kind) => lanes.unionAll(jobsOf(db, shop, kind)), timers)

  const rows = await next.execute()
  return new Map(rows.flatMap(({ lane, at }) => (at === null ? [] : [[lane, at] as const])))
}

const jobsOf = (db: Db, shop: ShopId, kind: JobKind) =>
  db
    .selectFrom('outbox')
    .select((row) => [row.val<Lane>(kind).as('lane'), row.fn.min('run_at').as('at')])
    .where('shop_id', '=', shop)
    .where('kind', '=', kind)
    .where('done_at', 'is', null)
    .where('dead_at', 'is', null)
