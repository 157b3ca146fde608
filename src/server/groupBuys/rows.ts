import type { GroupView, MySeat } from '#domain/contract/groupBuys.ts'
import { isRunning } from '#domain/groupOffer.ts'
import type { BuyerId, GroupId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Db } from '../db/sql.ts'
import { type GroupSnapshot, pictureFor, readSnapshot } from './snapshot.ts'

/** A group as `me` may see it, and their own newest seat in it; null when the shop has no such group. */
export async function readGroupView(
  db: Db,
  shop: ShopId,
  groupId: GroupId,
  me: BuyerId | null,
  now: Instant,
): Promise<GroupView | null> {
  const snapshot = await readSnapshot(db, shop, groupId, me)
  if (!snapshot) return null

  const { starts_at: startsAt, ends_at: endsAt, paused_at: pausedAt } = snapshot.group
  return {
    group: pictureFor(snapshot, me),
    mine: mySeat(snapshot, me),
    offerIsRunning: isRunning({ startsAt, endsAt, pausedAt }, now),
  }
}

function mySeat({ seats }: GroupSnapshot, me: BuyerId | null): MySeat | null {
  const newest = seats.filter((seat) => seat.buyer_id === me).toSorted((a, b) => (a.id < b.id ? 1 : -1))[0]
  if (!newest) return null
  return {
    seatId: newest.id,
    orderId: newest.order_id,
    state: newest.state,
    units: newest.units,
    ifFull: newest.if_full,
    heldUntil: newest.state === 'held' ? newest.held_until : null,
    atMost: newest.at_most,
    deliveryPrice: newest.delivery_price,
    movedTo: newest.moved_to,
  }
}
