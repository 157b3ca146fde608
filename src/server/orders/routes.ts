import { getOrder, listOrders, placeOrder } from '#domain/contract/orders.ts'
import { Refused } from '#domain/refusal.ts'

import { routes } from '../http/routes.ts'
import { placeOrder as place } from './placeOrder.ts'
import { readOrder, readOrdersOf } from './rows.ts'

export const orderRoutes = routes()
  .change(placeOrder, (wanted, { tx, world, shop, me, now }) =>
    place(tx, wanted, { world, shop, buyer: me.buyer, now }),
  )

  .read(listOrders, ({ cursor }, { db, shop, me }) => readOrdersOf(db, { shop, buyer: me.buyer, cursor }))

  .read(getOrder, async ({ orderId }, { db, shop, me, now }) => {
    const order = await readOrder(db, { shop, orderId, now }, me.buyer)
    if (!order) throw new Refused('order_not_found')
    return order
  })
