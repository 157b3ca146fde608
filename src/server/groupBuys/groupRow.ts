import type { Insertable, Selectable } from 'kysely'

import type { GroupBuy } from '#domain/groupBuy.ts'
import type { GroupId, ProductId, SeatId, ShopId } from '#domain/ids.ts'
import { StoredLadder } from '#domain/ladder.ts'
import type { Instant } from '#domain/time.ts'

import { parsedText } from '../db/parsedText.ts'
import { prepared } from '../db/prepared.ts'
import type { Tx } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'

/** What the rules ask of a group, and what it takes to write about it. */
export type Group = GroupBuy & Readonly<{ id: GroupId; productId: ProductId; version: number }>

export const ladderOf = parsedText(StoredLadder)

export const GROUP_COLUMNS = [
  'group_buy.id',
  'group_buy.product_id',
  'group_buy.state',
  'group_buy.version',
  'group_buy.ladder',
  'group_buy.goal',
  'group_buy.capacity',
  'group_buy.units_per_buyer',
  'group_buy.taken',
  'group_buy.held',
  'group_buy.closes_at',
] as const

type Row = Selectable<Tables['group_buy']>
type GroupColumns = Omit<
  Row,
  'shop_id' | 'offer_id' | 'variants' | 'quota' | 'opened_at' | 'ended_at' | 'completed_at' | 'reminded_at'
>

export const groupOf = (row: GroupColumns): Group => ({
  id: row.id,
  productId: row.product_id,
  state: row.state,
  version: row.version,
  ladder: ladderOf(row.ladder),
  goal: row.goal,
  capacity: row.capacity,
  unitsPerBuyer: row.units_per_buyer,
  taken: row.taken,
  held: row.held,
  closesAt: row.closes_at,
})

export type GroupEvent = Readonly<{
  version: number
  kind: Tables['group_event']['kind']
  seatId: SeatId | null
  at: Instant
}>

/** The group's story. Versions come from the UPDATE that changed the group, so no two events share one. */
export async function recordEvents(
  tx: Tx,
  shop: ShopId,
  groupId: GroupId,
  ...events: readonly GroupEvent[]
): Promise<void> {
  const rows = events.map(({ version, kind, seatId, at }) => ({
    shop_id: shop,
    group_id: groupId,
    version,
    kind,
    seat_id: seatId,
    at,
  }))
  await insertEvents(tx, { rows })
}

const insertEvents = prepared((tx, { rows }: Readonly<{ rows: readonly Insertable<Tables['group_event']>[] }>) =>
  tx.insertInto('group_event').values(rows),
)

type Held = Readonly<{ shop: ShopId; groupId: GroupId; seatId: SeatId; now: Instant }>

/**
 * The story of a seat that `countHeld` has counted just before, in the same transaction: its version is the row's. Writes
 * no row when that version has been told: then no seat was counted.
 */
export const recordHeld = prepared((tx, { shop, groupId, seatId, now }: Held) =>
  tx
    .insertInto('group_event')
    .values((row) => ({
      shop_id: shop,
      group_id: groupId,
      version: row.selectFrom('group_buy').select('version').where('shop_id', '=', shop).where('id', '=', groupId),
      kind: 'held',
      seat_id: seatId,
      at: now,
    }))
    .onConflict((told) => told.columns(['shop_id', 'group_id', 'version']).doNothing()),
)
