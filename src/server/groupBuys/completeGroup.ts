import { priceNow, whyCannotComplete } from '#domain/groupBuy.ts'
import type { GroupId, OrderId, ShopId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import { Refused } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { cancelOrders } from '../orders/cancelOrders.ts'
import type { World } from '../world.ts'
import { countCompleted } from './countSeats.ts'
import { getGroupRow } from './getGroupRow.ts'
import { recordEvents } from './groupRow.ts'
import { succeed } from './succeed.ts'

type Completing = Readonly<{
  world: World
  shop: ShopId
  groupId: GroupId
  /** What each would pay for one unit, as the seller was shown it. */
  price: Kopecks
  now: Instant
  afterCommit: (step: () => void) => void
}>

/** Ends a gathering group for its seller: it succeeds as it stands, at its group price, and whoever is still paying is late. */
export async function completeGroup(tx: Tx, { world, shop, groupId, price, now, afterCommit }: Completing) {
  const at = { shop, groupId, now }
  await refuseIfOver(tx, at)
  // Seats go before their group. Whoever took one since is seen only once the group's row is ours.
  const unpaid = await releaseHeld(tx, at)
  const group = await countCompleted(tx, at)
  if (!group) {
    await refuseIfOver(tx, at)
    throw new Refused('busy')
  }
  const newlyUnpaid = await releaseHeld(tx, at)
  if (priceNow(group) !== price)
    throw new Refused('price_changed', { field: 'price', data: { price: priceNow(group) } })

  await cancelOrders(tx, { shop, orders: [...unpaid, ...newlyUnpaid], from: ['awaiting_payment'], now })
  await recordEvents(tx, shop, groupId, { version: group.version, kind: 'completed', seatId: null, at: now })
  await succeed(tx, { shop, group, early: true, now })
  afterCommit(() => {
    world.bell.ring(groupId)
    world.bell.ring('work')
  })
}

type At = Readonly<{ shop: ShopId; groupId: GroupId; now: Instant }>

async function refuseIfOver(tx: Tx, { shop, groupId, now }: At): Promise<void> {
  const refusal = whyCannotComplete(await getGroupRow(tx, shop, groupId), now)
  if (refusal) throw new Refused(refusal)
}

async function releaseHeld(tx: Tx, { shop, groupId, now }: At): Promise<readonly OrderId[]> {
  const released = await tx
    .updateTable('seat')
    .set({ state: 'released', released_at: now })
    .where('shop_id', '=', shop)
    .where('group_id', '=', groupId)
    .where('state', '=', 'held')
    .returning('order_id')
    .execute()
  return released.map((seat) => seat.order_id)
}
