import type { BuyerId, GroupId, OrderId, ShopId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import { type OrderState, statesBefore } from '#domain/order.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'

export type WhichOrders = Readonly<
  { shop: ShopId; now: Instant } & ({ orders: readonly OrderId[] } | { groupId: GroupId })
>

type Move = WhichOrders &
  Readonly<{ to: OrderState; /** Where the domain allows more. */ from?: readonly OrderState[] }>

export type MovedOrder = Readonly<{ id: OrderId; buyer: BuyerId; deliveryPrice: Kopecks }>

/**
 * Moves those orders that may go to `to`, leaves an event on each, and answers with those that moved. The WHERE is
 * the rule: of two who move one order at once, one finds it moved already.
 */
export async function moveOrders(tx: Tx, move: Move): Promise<readonly MovedOrder[]> {
  const { shop, to, from = statesBefore(to), now } = move
  if ('orders' in move && move.orders.length === 0) return []

  const moved = await tx
    .updateTable('order')
    .set({ state: to })
    .where('shop_id', '=', shop)
    .where((row) => ('orders' in move ? row('id', 'in', move.orders) : row('group_id', '=', move.groupId)))
    .where('state', 'in', from)
    .returning(['id', 'buyer_id', 'delivery_price'])
    .execute()
  if (moved.length === 0) return []

  await tx
    .insertInto('order_event')
    .values(moved.map(({ id }) => ({ shop_id: shop, order_id: id, state: to, at: now })))
    // Cancelled, paid for late and cancelled again within one millisecond is one cancellation to look at.
    .onConflict((told) => told.doNothing())
    .execute()
  return moved.map((order) => ({ id: order.id, buyer: order.buyer_id, deliveryPrice: order.delivery_price }))
}
