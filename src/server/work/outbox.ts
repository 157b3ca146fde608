import type { ShopId } from '#domain/ids.ts'
import { after, type Instant, MINUTE } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { delayAfter, LAST_ATTEMPT } from './backoff.ts'
import type { JobKind, JobOf } from './jobs.ts'

/** Something to be done outside the database, once it has been decided inside it. The same (kind, key) is queued once. */
export type Job<Kind extends JobKind = JobKind> = Readonly<
  { [K in Kind]: { shop: ShopId; kind: K; key: string; payload: JobOf<K>; runAt: Instant } }[Kind]
>

/** Whoever claimed a job may work on it for this long before another worker takes it for dead. */
export const LEASE = 2 * MINUTE

export async function queue(tx: Tx, ...jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return
  await tx
    .insertInto('outbox')
    .values(jobs.map(rowOf))
    .onConflict((queued) => queued.doNothing())
    .execute()
}

/** Queues a job that may have been done before, when there was nothing to do yet. */
export async function queueAgain(tx: Tx, ...jobs: readonly Job[]): Promise<void> {
  if (jobs.length === 0) return
  await tx
    .insertInto('outbox')
    .values(jobs.map(rowOf))
    .onConflict((queued) =>
      queued
        .columns(['shop_id', 'kind', 'key'])
        .doUpdateSet((row) => ({ run_at: row.ref('excluded.run_at'), attempts: 0, done_at: null }))
        .where('outbox.done_at', 'is not', null),
    )
    .execute()
}

const rowOf = ({ shop, kind, key, payload, runAt }: Job) => ({
  shop_id: shop,
  kind,
  key,
  payload: JSON.stringify(payload),
  run_at: runAt,
})

export type ClaimedJob = Readonly<{ shop: ShopId; kind: JobKind; key: string; payload: string; attempts: number }>
type Claiming = Readonly<{ shop: ShopId; kind: JobKind; now: Instant; most: number }>

/**
 * Takes due jobs for the length of a lease. The outer WHERE is the rule: of two workers who saw the same job due,
 * the second finds it leased and leaves it alone.
 */
export async function claimJobs(tx: Tx, { shop, kind, now, most }: Claiming): Promise<readonly ClaimedJob[]> {
  const rows = await tx
    .updateTable('outbox')
    .set((row) => ({ run_at: after(now, LEASE), attempts: row('attempts', '+', 1) }))
    .where('shop_id', '=', shop)
    .where('kind', '=', kind)
    .where('key', 'in', (due) =>
      due
        .selectFrom('outbox')
        .select('key')
        .where('shop_id', '=', shop)
        .where('kind', '=', kind)
        .where('run_at', '<=', now)
        .where('done_at', 'is', null)
        .where('dead_at', 'is', null)
        .orderBy('run_at')
        .limit(most),
    )
    .where('run_at', '<=', now)
    .where('done_at', 'is', null)
    .where('dead_at', 'is', null)
    .returning(['key', 'payload', 'attempts'])
    .execute()
  return rows.map((row) => ({ shop, kind, ...row }))
}

/** Only the newest claim counts: a worker whose lease has ended says nothing about a job that is another's by now. */
const claimed = (tx: Tx, { shop, kind, key, attempts }: ClaimedJob) =>
  tx
    .updateTable('outbox')
    .where('shop_id', '=', shop)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .where('attempts', '=', attempts)
    .where('done_at', 'is', null)

export async function jobIsDone(tx: Tx, job: ClaimedJob, now: Instant): Promise<void> {
  await claimed(tx, job).set({ done_at: now, last_error: null }).execute()
}

/** Leaves the job until then, as often as it asks for that: the try does not count. */
export async function jobIsPutOff(tx: Tx, job: ClaimedJob, until: Instant): Promise<void> {
  await claimed(tx, job)
    .set((row) => ({ run_at: until, attempts: row('attempts', '-', 1), last_error: null }))
    .execute()
}

/** Puts the job off, each time for longer, until it is given up and an owner has to look at it. */
export async function jobHasFailed(tx: Tx, job: ClaimedJob, failure: Failure): Promise<void> {
  const { error, now, chance } = failure
  await claimed(tx, job)
    .set({
      last_error: error.slice(0, 500),
      run_at: after(now, delayAfter(job.attempts, chance)),
      dead_at: job.attempts >= LAST_ATTEMPT ? now : null,
    })
    .execute()
}

type Failure = Readonly<{ error: string; now: Instant; /** From 0 to 1. */ chance: number }>
