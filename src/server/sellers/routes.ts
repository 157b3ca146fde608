import type { OrderView } from '#domain/contract/orders.ts'
import { getShopOrder, listShopOrders, makeOffer, moveOrder } from '#domain/contract/seller.ts'
import type { OrderId, ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

import type { Db } from '../db/sql.ts'
import { routes } from '../http/routes.ts'
import { readOrder } from '../orders/rows.ts'
import { makeOffer as make } from './makeOffer.ts'
import { readShopOrders } from './rows.ts'
import { sendOrder } from './sendOrder.ts'

export const sellerRoutes = routes()
  .read(listShopOrders, ({ state, cursor }, { db, shop }) => readShopOrders(db, { shop, state, cursor }))

  .read(getShopOrder, ({ orderId }, { db, shop, now }) => getOrder(db, { shop, orderId, now }))

  .change(moveOrder, async ({ orderId, to }, { world, tx, shop, now, afterCommit }) => {
    await sendOrder(tx, { world, shop, orderId, to, now })
    afterCommit(() => world.bell.ring('work'))
    return getOrder(tx, { shop, orderId, now })
  })

  .change(makeOffer, (offer, { world, tx, shop, now }) => make(tx, offer, { world, shop, now }))

async function getOrder(db: Db, asked: Readonly<{ shop: ShopId; orderId: OrderId; now: Instant }>): Promise<OrderView> {
  const order = await readOrder(db, asked, 'anybody')
  if (!order) throw new Refused('order_not_found')
  return order
}
