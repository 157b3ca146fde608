import type { CompiledQuery, Insertable, Selectable } from 'kysely'

import type { BuyerId, GroupId, OrderId, SeatId, ShopId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import type { IfFull, SeatState } from '#domain/seat.ts'
import type { Instant } from '#domain/time.ts'

import { prepared } from '../db/prepared.ts'
import type { Tx } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'

export type Seat = Readonly<{
  id: SeatId
  groupId: GroupId
  buyer: BuyerId
  orderId: OrderId
  state: SeatState
  units: number
  ifFull: IfFull
  /** The most that is taken from the buyer, delivery included. */
  atMost: Kopecks
  visibleSince: Instant | null
  organiserSince: Instant | null
  heldAt: Instant
  heldUntil: Instant
  takenAt: Instant | null
  /** When its buyer gave it back because they wanted to. */
  leftAt: Instant | null
}>

/** False when the buyer has a live seat in the group already: a unique index says so, also to two calls at once. */
export async function insertSeat(tx: Tx, shop: ShopId, seat: Seat): Promise<boolean> {
  const { numAffectedRows } = await tx.executeQuery(seatInsert(tx, shop, seat))
  return numAffectedRows !== 0n
}

/** The statement that writes a seat, and writes none when the buyer has a live one. */
export const seatInsert = (tx: Tx, shop: ShopId, seat: Seat): CompiledQuery =>
  insertRow.filled(tx, {
    shop_id: shop,
    id: seat.id,
    group_id: seat.groupId,
    buyer_id: seat.buyer,
    order_id: seat.orderId,
    state: seat.state,
    units: seat.units,
    if_full: seat.ifFull,
    at_most: seat.atMost,
    visible_since: seat.visibleSince,
    organiser_since: seat.organiserSince,
    held_at: seat.heldAt,
    held_until: seat.heldUntil,
    taken_at: seat.takenAt,
    released_at: null,
    left_at: seat.leftAt,
    moved_to: null,
  })

const insertRow = prepared((tx, row: Insertable<Tables['seat']>) =>
  tx
    .insertInto('seat')
    .values(row)
    .onConflict((live) =>
      live.columns(['shop_id', 'group_id', 'buyer_id']).where('released_at', 'is', null).doNothing(),
    ),
)

/** Turns the order's held seat into a taken one; null when it is not held, or not any longer. */
export async function takeHeldSeat(tx: Tx, shop: ShopId, orderId: OrderId, now: Instant): Promise<Seat | null> {
  const row = await tx
    .updateTable('seat')
    .set({ state: 'taken', taken_at: now })
    .where('shop_id', '=', shop)
    .where('order_id', '=', orderId)
    .where('state', '=', 'held')
    .returningAll()
    .executeTakeFirst()
  return row ? seatOf(row) : null
}

/** Gives a seat back. `movedTo` says where its buyer sits instead. */
export async function releaseSeat(
  tx: Tx,
  shop: ShopId,
  { id }: Seat,
  now: Instant,
  movedTo: GroupId | null,
): Promise<void> {
  await tx
    .updateTable('seat')
    .set({ state: 'released', released_at: now, moved_to: movedTo })
    .where('shop_id', '=', shop)
    .where('id', '=', id)
    .execute()
}

/** The newest seat of an order: a payment that comes after its hold gets a second one. */
export async function readSeatOf(tx: Tx, shop: ShopId, orderId: OrderId): Promise<Seat> {
  const row = await tx
    .selectFrom('seat')
    .selectAll()
    .where('shop_id', '=', shop)
    .where('order_id', '=', orderId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return seatOf(row)
}

const seatOf = (row: Selectable<Tables['seat']>): Seat => ({
  id: row.id,
  groupId: row.group_id,
  buyer: row.buyer_id,
  orderId: row.order_id,
  state: row.state,
  units: row.units,
  ifFull: row.if_full,
  atMost: row.at_most,
  visibleSince: row.visible_since,
  organiserSince: row.organiser_since,
  heldAt: row.held_at,
  heldUntil: row.held_until,
  takenAt: row.taken_at,
  leftAt: row.left_at,
})
