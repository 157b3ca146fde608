import type { ExpressionBuilder } from 'kysely'

import { TOGETHER } from '#domain/groupBuy.ts'
import type { GroupId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import { prepared } from '../db/prepared.ts'
import type { Db, Tx } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'
import { type Group, GROUP_COLUMNS, groupOf } from './groupRow.ts'

/*
 * A group's row is where everybody meets, so each transaction touches it with one statement. Its WHERE is the rule:
 * no seat is given twice, on any database and at any isolation level. Null means that the rule said no.
 */

type Counting = Readonly<{ shop: ShopId; groupId: GroupId; now: Instant }>

/** Counts one more held seat, if the group is gathering and has room; answers with no row if not. */
export const countHeld = prepared((tx, counting: Counting) =>
  gathering(tx, counting)
    .set((row) => ({ held: row('held', '+', 1), version: row('version', '+', 1) }))
    .where('closes_at', '>', counting.now)
    .where((row) => row(row('taken', '+', row.ref('held')), '<', row.ref('capacity')))
    .returning('version'),
)

/** Turns a held seat into a taken one, if that is before the deadline. The last one makes the group succeed at once. */
export const countPaid = (tx: Tx, counting: Counting): Promise<Group | null> =>
  changed(
    gathering(tx, counting)
      .set((row) => ({ ...withOneMore(row, counting.now), held: row('held', '-', 1) }))
      .where('closes_at', '>', counting.now),
  )

/**
 * Takes a group's row and changes nothing, so that stock can be asked before anything is counted, and taken after the
 * group as always.
 */
export async function takeGroup(tx: Tx, { shop, groupId }: Omit<Counting, 'now'>): Promise<void> {
  await tx
    .updateTable('group_buy')
    .set((row) => ({ version: row.ref('version') }))
    .where('shop_id', '=', shop)
    .where('id', '=', groupId)
    .execute()
}

/** Counts a taken seat that was not held any longer, if there is room before the deadline. */
export const countReturned = (tx: Tx, counting: Counting): Promise<Group | null> =>
  changed(
    gathering(tx, counting)
      .set((row) => withOneMore(row, counting.now))
      .where('closes_at', '>', counting.now)
      .where((row) => row(row('taken', '+', row.ref('held')), '<', row.ref('capacity'))),
  )

/** Counts a held seat off. */
export const countFreed = (tx: Tx, counting: Counting): Promise<Group | null> =>
  changed(
    gathering(tx, counting).set((row) => ({
      held: row('held', '-', 1),
      ...closedIfNoOther(row, counting.now),
    })),
  )

/** Counts a taken seat off, if that is before the deadline: from then on the crowd is what it is. */
export const countLeft = (tx: Tx, counting: Counting): Promise<Group | null> =>
  changed(
    gathering(tx, counting)
      .set((row) => ({ taken: row('taken', '-', 1), ...closedIfNoOther(row, counting.now) }))
      .where('closes_at', '>', counting.now),
  )

/** Makes a group succeed as it stands, below its goal too. Nothing is held in a group that is over. */
export const countCompleted = (tx: Tx, counting: Counting): Promise<Group | null> =>
  changed(
    gathering(tx, counting)
      .set((row) => ({
        held: 0,
        version: row('version', '+', 1),
        state: 'succeeded',
        ended_at: counting.now,
        completed_at: counting.now,
      }))
      .where('closes_at', '>', counting.now)
      .where('taken', '>=', TOGETHER),
  )

/** One more version for what is told of a group beside its counters. Its row is the transaction's own already. */
export async function countNews(tx: Tx, counting: Counting): Promise<number> {
  const { version } = await gathering(tx, counting)
    .set((row) => ({ version: row('version', '+', 1) }))
    .returning('version')
    .executeTakeFirstOrThrow()
  return version
}

/** Ends a group whose time is over, as its goal says. Nothing can be held past a deadline. */
export const countOver = (tx: Tx, counting: Counting): Promise<Group | null> =>
  changed(
    gathering(tx, counting)
      .set((row) => ({
        held: 0,
        version: row('version', '+', 1),
        state: row
          .case()
          .when('taken', '>=', row.ref('goal'))
          .then('succeeded' as const)
          .else('lapsed' as const)
          .end(),
        ended_at: row.ref('closes_at'),
      }))
      .where('closes_at', '<=', counting.now),
  )

const gathering = (tx: Db, { shop, groupId }: Counting) =>
  tx.updateTable('group_buy').where('shop_id', '=', shop).where('id', '=', groupId).where('state', '=', 'gathering')

type Change = ReturnType<typeof gathering>

async function changed(change: Change): Promise<Group | null> {
  const row = await change.returning(GROUP_COLUMNS).executeTakeFirst()
  return row ? groupOf(row) : null
}

/** One version for whoever came, and one more when that made the group succeed. */
function withOneMore(row: ExpressionBuilder<Tables, 'group_buy'>, now: Instant) {
  const full = row(row('taken', '+', 1), '=', row.ref('capacity'))
  return {
    taken: row('taken', '+', 1),
    version: row('version', '+', row.case().when(full).then(row.lit(2)).else(row.lit(1)).end()),
    state: row
      .case()
      .when(full)
      .then('succeeded' as const)
      .else(row.ref('state'))
      .end(),
    ended_at: row.case().when(full).then(now).else(row.ref('ended_at')).end(),
  }
}

/** One version for whoever went. A group that nobody is in any longer, and nobody pays for, is closed. */
function closedIfNoOther(row: ExpressionBuilder<Tables, 'group_buy'>, now: Instant) {
  const last = row(row('taken', '+', row.ref('held')), '=', 1)
  return {
    version: row('version', '+', 1),
    state: row
      .case()
      .when(last)
      .then('closed' as const)
      .else(row.ref('state'))
      .end(),
    ended_at: row.case().when(last).then(now).else(row.ref('ended_at')).end(),
  }
}
