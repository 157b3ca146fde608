import { whyCannotLeave } from '#domain/groupBuy.ts'
import type { GroupId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'
import type { SeatState } from '#domain/seat.ts'

import type { Tx } from '../db/sql.ts'
import { cancelOrders } from '../orders/cancelOrders.ts'
import { askRelease } from '../payments/ask.ts'
import { countOff } from './countOff.ts'
import { getGroupRow } from './getGroupRow.ts'
import type { Buying } from './seatToHold.ts'

/** Gives back the buyer's own seat, with everything that was kept or held for it. */
export async function leaveGroup(tx: Tx, groupId: GroupId, buying: Buying): Promise<void> {
  const { world, shop, now, afterCommit } = buying
  // Seats go before their group. Refusing gives this one back with the rest of the transaction.
  const seat = await releaseMine(tx, groupId, buying)
  const was = seat && (seat.taken_at === null ? 'held' : 'taken')
  await refuseIfOver(tx, groupId, was, buying)
  if (!seat || !was) throw new Refused('not_joined')

  const wasOrganiser = seat.organiser_since !== null
  const group = await countOff(tx, { shop, groupId, seatId: seat.id, was, wasOrganiser, now })
  // Since we looked, somebody's payment may have made the group succeed.
  if (!group) {
    await refuseIfOver(tx, groupId, was, buying)
    throw new Refused('busy')
  }

  await cancelOrders(tx, { shop, orders: [seat.order_id], from: ['awaiting_payment', 'waiting'], now })
  // A payment that is still on its way to a held seat finds that its buyer has left, and goes back then.
  if (was === 'taken') await askRelease(tx, { shop, order: seat.order_id, now })
  afterCommit(() => {
    world.bell.ring(groupId)
    world.bell.ring('work')
  })
}

const releaseMine = (tx: Tx, groupId: GroupId, { shop, buyer, now }: Buying) =>
  tx
    .updateTable('seat')
    .set({ state: 'released', released_at: now, left_at: now })
    .where('shop_id', '=', shop)
    .where('group_id', '=', groupId)
    .where('buyer_id', '=', buyer)
    .where('released_at', 'is', null)
    .returning(['id', 'order_id', 'taken_at', 'organiser_since'])
    .executeTakeFirst()

async function refuseIfOver(tx: Tx, groupId: GroupId, was: SeatState | null | undefined, { shop, now }: Buying) {
  const refusal = whyCannotLeave(await getGroupRow(tx, shop, groupId), was ?? null, now)
  if (refusal) throw new Refused(refusal)
}
