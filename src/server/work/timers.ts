import type { CompiledQuery, Insertable } from 'kysely'

import type { ShopId } from '#domain/ids.ts'
import { after, type Instant } from '#domain/time.ts'

import { prepared } from '../db/prepared.ts'
import type { Tx } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'
import { delayAfter } from './backoff.ts'
import { LEASE } from './outbox.ts'

export type TimerKind = Tables['timer']['kind']

type About = Readonly<{ shop: ShopId; kind: TimerKind; /** The seat, group or order. */ about: string }>

/** Has something done at an instant. Arming twice is harmless: the first time stays. */
export async function arm(tx: Tx, ...timers: readonly Arming[]): Promise<void> {
  if (timers.length > 0) await tx.executeQuery(timersInsert(tx, ...timers))
}

type Arming = About & Readonly<{ firesAt: Instant }>

export const timersInsert = (tx: Tx, ...timers: readonly Arming[]): CompiledQuery =>
  insertTimers.filled(tx, {
    rows: timers.map(({ shop, kind, about, firesAt }) => ({ shop_id: shop, kind, about, fires_at: firesAt })),
  })

const insertTimers = prepared((tx, { rows }: Readonly<{ rows: readonly Insertable<Tables['timer']>[] }>) =>
  tx
    .insertInto('timer')
    .values(rows)
    .onConflict((armed) => armed.doNothing()),
)

export async function disarm(tx: Tx, { shop, kind, about }: About): Promise<void> {
  await tx.deleteFrom('timer').where('shop_id', '=', shop).where('kind', '=', kind).where('about', '=', about).execute()
}

export type ClaimedTimer = About & Readonly<{ attempts: number }>
type Claiming = Readonly<{ shop: ShopId; now: Instant; most: number }>

/** Takes due timers for the length of a lease; see `claimJobs`. */
export async function claimTimers(tx: Tx, { shop, now, most }: Claiming): Promise<readonly ClaimedTimer[]> {
  const rows = await tx
    .updateTable('timer')
    .set((row) => ({ fires_at: after(now, LEASE), attempts: row('attempts', '+', 1) }))
    .where('shop_id', '=', shop)
    .where((eb) =>
      eb(
        eb.refTuple('kind', 'about'),
        'in',
        eb
          .selectFrom('timer')
          .select(['kind', 'about'])
          .where('shop_id', '=', shop)
          .where('fires_at', '<=', now)
          .orderBy('fires_at')
          .limit(most)
          .$asTuple('kind', 'about'),
      ),
    )
    .where('fires_at', '<=', now)
    .returning(['kind', 'about', 'attempts'])
    .execute()
  return rows.map((row) => ({ shop, ...row }))
}

/** Deletes a timer in the transaction that does its work; false when it was disarmed or taken over meanwhile. */
export async function timerHasFired(tx: Tx, { shop, kind, about, attempts }: ClaimedTimer): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('timer')
    .where('shop_id', '=', shop)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .where('attempts', '=', attempts)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** A timer is never given up: what it is about is a promise to people. */
export async function timerHasFailed(tx: Tx, timer: ClaimedTimer, now: Instant, chance: number): Promise<void> {
  const { shop, kind, about, attempts } = timer
  await tx
    .updateTable('timer')
    .set({ fires_at: after(now, delayAfter(attempts, chance)) })
    .where('shop_id', '=', shop)
    .where('kind', '=', kind)
    .where('about', '=', about)
    .where('attempts', '=', attempts)
    .execute()
}
