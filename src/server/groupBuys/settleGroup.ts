import type { GroupId, OrderId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { cancelOrders } from '../orders/cancelOrders.ts'
import { countOver } from './countSeats.ts'
import { recordEvents } from './groupRow.ts'
import { lapse } from './lapse.ts'
import { succeed } from './succeed.ts'

type Settling = Readonly<{ shop: ShopId; groupId: GroupId; now: Instant }>

/** Does once what follows from a group's deadline, however often and by however many it is called. */
export async function settleGroup(tx: Tx, { shop, groupId, now }: Settling): Promise<void> {
  // Seats go before their group, here as when one is paid for: so the two never wait for one another.
  const unpaid = await releaseHeld(tx, { shop, groupId, now })
  const group = await countOver(tx, { shop, groupId, now })
  await cancelOrders(tx, { shop, orders: unpaid, from: ['awaiting_payment'], now })
  if (!group) return

  const succeeded = group.state === 'succeeded'
  await recordEvents(tx, shop, groupId, {
    version: group.version,
    kind: succeeded ? 'succeeded' : 'lapsed',
    seatId: null,
    at: now,
  })
  await (succeeded ? succeed : lapse)(tx, { shop, group, now })
}

/** No hold outlives its group's deadline. */
async function releaseHeld(tx: Tx, { shop, groupId, now }: Settling): Promise<readonly OrderId[]> {
  const released = await tx
    .updateTable('seat')
    .set({ state: 'released', released_at: now })
    .where('shop_id', '=', shop)
    .where('group_id', '=', groupId)
    .where('state', '=', 'held')
    .where('held_until', '<=', now)
    .where((row) =>
      row.exists(
        row
          .selectFrom('group_buy')
          .select('id')
          .where('shop_id', '=', shop)
          .where('id', '=', groupId)
          .where('closes_at', '<=', now),
      ),
    )
    .returning('order_id')
    .execute()
  return released.map((seat) => seat.order_id)
}
