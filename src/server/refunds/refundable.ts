import type { BuyerId, OrderId, ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'

import type { Tx } from '../db/sql.ts'
import { takePaymentOf } from '../payments/refunds.ts'

export type Refundable = Awaited<ReturnType<typeof readRefundable>>

/** An order as far as giving its money back goes: `buyer`'s, or anybody's where the shop itself asks. */
export async function readRefundable(tx: Tx, shop: ShopId, id: OrderId, buyer: BuyerId | 'anybody') {
  // Its money first, as news of it does: whoever has its row decides alone what goes back.
  await takePaymentOf(tx, shop, id)
  const order = await tx
    .selectFrom('order')
    .leftJoin('payment', (on) =>
      on.onRef('payment.shop_id', '=', 'order.shop_id').onRef('payment.order_id', '=', 'order.id'),
    )
    .select(['order.state', 'order.group_id', 'order.buyer_id', 'order.delivery_price', 'order.delivery_returned_at'])
    .select('payment.id as payment_id')
    .where('order.shop_id', '=', shop)
    .where('order.id', '=', id)
    .where((row) => (buyer === 'anybody' ? row.lit(true) : row('order.buyer_id', '=', buyer)))
    .executeTakeFirst()
  if (!order) throw new Refused('order_not_found')
  return {
    id,
    state: order.state,
    groupId: order.group_id,
    buyer: order.buyer_id,
    payment: order.payment_id === null ? null : { id: order.payment_id },
    deliveryPrice: order.delivery_price,
    deliveryIsBack: order.delivery_returned_at !== null,
    lines: await readOrderedLines(tx, shop, id),
  }
}

export async function readOrderedLines(tx: Tx, shop: ShopId, order: OrderId) {
  return tx
    .selectFrom('order_line')
    .select(['variant_id as variantId', 'price', 'quantity', 'returned'])
    .where('shop_id', '=', shop)
    .where('order_id', '=', order)
    .orderBy('position')
    .execute()
}
