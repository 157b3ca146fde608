import type { GroupView, MySeat } from '#domain/contract/groupBuys.ts'
import type { BuyerId, GroupId, ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

import type { Db } from '../db/sql.ts'
import { readSeatMoney } from '../payments/moneyView.ts'
import { type GroupSnapshot, pictureFor, readSnapshot } from './snapshot.ts'

type Asked = Readonly<{ shop: ShopId; groupId: GroupId; me: BuyerId | null; now: Instant }>

/** What `readGroupView` says of a group that is there. */
export async function getGroupView(db: Db, { shop, groupId, me, now }: Asked): Promise<GroupView> {
  const view = await readGroupView(db, shop, groupId, me, now)
  if (!view) throw new Refused('group_not_found')
  return view
}

/** A group as `me` may see it, and their own newest seat in it; null when the shop has no such group. */
export async function readGroupView(
  db: Db,
  shop: ShopId,
  groupId: GroupId,
  me: BuyerId | null,
  now: Instant,
): Promise<GroupView | null> {
  const snapshot = await readSnapshot(db, { shop, groupId, viewer: me, now })
  if (!snapshot) return null

  return {
    group: pictureFor(snapshot, me),
    mine: await mySeat(db, shop, snapshot, me),
    offerIsRunning: Boolean(snapshot.group.is_sold_together),
  }
}

async function mySeat(db: Db, shop: ShopId, { seats }: GroupSnapshot, me: BuyerId | null): Promise<MySeat | null> {
  const newest = seats.filter((seat) => seat.buyer_id === me).toSorted(newestFirst)[0]
  if (!newest) return null
  return {
    seatId: newest.id,
    orderId: newest.order_id,
    state: newest.state,
    units: newest.units,
    ifFull: newest.if_full,
    heldUntil: newest.state === 'held' ? newest.held_until : null,
    takenAt: newest.taken_at,
    leftAt: newest.left_at,
    atMost: newest.at_most,
    deliveryPrice: newest.delivery_price,
    money: await readSeatMoney(db, { shop, orderId: newest.order_id }),
    orderIsCancelled: newest.order_state === 'cancelled',
    movedTo: newest.moved_to,
  }
}

type SeatRow = GroupSnapshot['seats'][number]

/** The one they have before those they gave back, however soon they came again. */
const newestFirst = (a: SeatRow, b: SeatRow): number =>
  Number(a.released_at !== null) - Number(b.released_at !== null) || b.held_at - a.held_at || (a.id < b.id ? 1 : -1)
