import type { OrderId, ShopId } from '#domain/ids.ts'
import { nextSellerMove, orderNumber, type SellerMove } from '#domain/order.ts'
import { isToBeFetched } from '#domain/pickupCode.ts'
import { fragmentOf } from '#domain/place.ts'
import { Refused } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { tell } from '../notifications/tell.ts'
import { readUnits } from '../orders/lines.ts'
import { moveOrders } from '../orders/moveOrders.ts'
import { deliveryIn } from '../orders/storedDelivery.ts'
import { giveCode } from '../pickups/giveCode.ts'
import { receiptOfHandingOver } from '../receipts/write.ts'
import { sellStock } from '../stock/rows.ts'
import type { World } from '../world.ts'

type Sending = Readonly<{ world: World; shop: ShopId; orderId: OrderId; to: SellerMove; now: Instant }>

/** Sends an order one step on its way and tells its buyer. */
export async function sendOrder(tx: Tx, { world, shop, orderId, to, now }: Sending): Promise<void> {
  const order = await findOrder(tx, shop, orderId)
  if (!order) throw new Refused('order_not_found')
  if (nextSellerMove(order) !== to) throw new Refused('move_impossible', { data: { state: order.state } })

  // Two sellers may press at once: whoever finds the order moved already is told so.
  const [moved] = await moveOrders(tx, { shop, orders: [orderId], from: [order.state], to, now })
  if (!moved) throw new Refused('move_impossible')
  // Without online payment nothing is captured: goods are sold when they leave the shelf.
  if (order.state === 'authorised') await sellStock(tx, shop, await readUnits(tx, shop, [orderId]))

  if (isToBeFetched({ state: to, delivery: order.delivery })) await giveCode(tx, { shop, orderId })
  if (to === 'delivered') await receiptOfHandingOver(tx, { world, shop, order: orderId, now })

  await tell(tx, {
    shop,
    buyer: moved.buyer,
    about: orderId,
    key: to,
    fragment: fragmentOf({ screen: 'order', orderId }),
    words: { kind: to, order: orderNumber(orderId) },
    now,
  })
}

async function findOrder(tx: Tx, shop: ShopId, orderId: OrderId) {
  const order = await tx
    .selectFrom('order')
    .leftJoin('payment', (on) =>
      on.onRef('payment.shop_id', '=', 'order.shop_id').onRef('payment.order_id', '=', 'order.id'),
    )
    .select(['order.state', 'order.delivery', 'payment.id as payment_id'])
    .where('order.shop_id', '=', shop)
    .where('order.id', '=', orderId)
    .executeTakeFirst()
  if (!order) return null
  const { state, delivery, payment_id } = order
  return { state, delivery: deliveryIn(delivery), payment: payment_id === null ? null : { id: payment_id } }
}
