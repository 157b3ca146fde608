import { findByPickupCode, getPickupCode } from '#domain/contract/pickups.ts'
import { Refused } from '#domain/refusal.ts'

import { routes } from '../http/routes.ts'
import { findOrderBy, readPickupCode } from './rows.ts'

export const pickupRoutes = routes()
  .read(getPickupCode, async ({ orderId }, { db, shop, me }) => {
    const found = await readPickupCode(db, { shop, orderId, buyer: me.buyer })
    if (!found) throw new Refused('order_not_found')
    return found
  })

  .read(findByPickupCode, async ({ code }, { db, shop }) => {
    const order = await findOrderBy(db, { shop, code })
    if (!order) throw new Refused('order_not_found')
    if (order.state !== 'shipped') throw new Refused('move_impossible', { data: { state: order.state } })
    return { orderId: order.id }
  })
