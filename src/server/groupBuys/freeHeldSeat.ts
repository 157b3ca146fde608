import type { OrderId, SeatId } from '#domain/ids.ts'

import type { Tx } from '../db/sql.ts'
import { cancelOrders } from '../orders/cancelOrders.ts'
import type { PaymentNews } from '../orders/paymentNews.ts'
import { countOff } from './countOff.ts'

type Freeing = Omit<PaymentNews, 'orderId'> & Readonly<{ orderId: OrderId } | { seatId: SeatId }>

/**
 * Gives a held seat back to its group, with the stock of its unpaid order. By order: at once. By seat: once its
 * hold is over. False when there is no such held seat.
 */
export async function freeHeldSeat(tx: Tx, freeing: Freeing): Promise<boolean> {
  const { world, shop, now, afterCommit } = freeing
  const freed = await tx
    .updateTable('seat')
    .set({ state: 'released', released_at: now })
    .where('shop_id', '=', shop)
    .where((row) =>
      'orderId' in freeing
        ? row('order_id', '=', freeing.orderId)
        : row.and([row('id', '=', freeing.seatId), row('held_until', '<=', now)]),
    )
    .where('state', '=', 'held')
    .returning(['id', 'group_id', 'order_id', 'organiser_since'])
    .executeTakeFirst()
  if (!freed) return false

  afterCommit(() => world.bell.ring(freed.group_id))
  const wasOrganiser = freed.organiser_since !== null
  await countOff(tx, { shop, groupId: freed.group_id, seatId: freed.id, was: 'held', wasOrganiser, now })
  await cancelOrders(tx, { shop, orders: [freed.order_id], from: ['awaiting_payment'], now })
  return true
}
