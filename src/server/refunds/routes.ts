import type { OrderView } from '#domain/contract/orders.ts'
import { cancelOrder, cancelShopOrder, refundOrder } from '#domain/contract/refunds.ts'
import type { OrderId, ShopId } from '#domain/ids.ts'
import { mayBuyerCancel, maySellerCancel } from '#domain/refund.ts'
import { Refused } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { routes } from '../http/routes.ts'
import { readOrder } from '../orders/rows.ts'
import { cancel } from './cancel.ts'
import { readRefundable } from './refundable.ts'
import { refundUnitsOf } from './refundUnitsOf.ts'
import { tellCancelled, tellRefunded } from './tell.ts'

export const refundRoutes = routes()
  .change(refundOrder, async ({ orderId, ...wanted }, { world, tx, shop, now, afterCommit }) => {
    const order = await readRefundable(tx, shop, orderId, 'anybody')
    const back = await refundUnitsOf(tx, order, wanted, { world, shop, now })
    await tellRefunded(tx, { shop, order, back, note: wanted.note, now })
    afterCommit(() => world.bell.ring('work'))
    return getOrder(tx, { shop, orderId, now })
  })

  .change(cancelShopOrder, async ({ orderId, note }, { world, tx, shop, now, afterCommit }) => {
    const order = await readRefundable(tx, shop, orderId, 'anybody')
    if (!maySellerCancel(order)) throw new Refused('move_impossible', { data: { state: order.state } })
    const back = await cancel(tx, order, { world, shop, note, now })
    await tellCancelled(tx, { shop, order, back, note, now })
    afterCommit(() => world.bell.ring('work'))
    return getOrder(tx, { shop, orderId, now })
  })

  .change(cancelOrder, async ({ orderId }, { world, tx, shop, me, now, afterCommit }) => {
    const order = await readRefundable(tx, shop, orderId, me.buyer)
    if (!mayBuyerCancel(order)) throw new Refused('move_impossible', { data: { state: order.state } })
    await cancel(tx, order, { world, shop, note: '', now })
    afterCommit(() => world.bell.ring('work'))
    return getOrder(tx, { shop, orderId, now })
  })

type Asked = Readonly<{ shop: ShopId; orderId: OrderId; now: Instant }>

async function getOrder(tx: Tx, asked: Asked): Promise<OrderView> {
  const order = await readOrder(tx, asked, 'anybody')
  if (!order) throw new Refused('order_not_found')
  return order
}
