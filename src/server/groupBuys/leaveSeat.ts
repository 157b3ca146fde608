import type { Tx } from '../db/sql.ts'
import type { PaymentNews } from '../orders/paymentNews.ts'
import { countLeft } from './countSeats.ts'
import { recordEvents } from './groupRow.ts'

/** Gives back the taken seat of an order whose money is no longer held, if its group is still gathering. */
export async function leaveSeat(tx: Tx, { world, shop, orderId, now, afterCommit }: PaymentNews): Promise<void> {
  const left = await tx
    .updateTable('seat')
    .set({ state: 'released', released_at: now })
    .where('shop_id', '=', shop)
    .where('order_id', '=', orderId)
    .where('state', '=', 'taken')
    .where((row) =>
      row.exists(
        row
          .selectFrom('order')
          .select('order.id')
          .where('order.shop_id', '=', shop)
          .where('order.id', '=', orderId)
          .where('order.state', '=', 'waiting'),
      ),
    )
    .returning(['id', 'group_id'])
    .executeTakeFirst()
  if (!left) return

  afterCommit(() => world.bell.ring(left.group_id))
  const group = await countLeft(tx, { shop, groupId: left.group_id, now })
  if (!group) return
  const kind = group.state === 'closed' ? 'closed' : 'left'
  await recordEvents(tx, shop, group.id, { version: group.version, kind, seatId: left.id, at: now })
}
