import type { BuyerId, OrderId, ShopId } from '#domain/ids.ts'
import type { OrderState } from '#domain/order.ts'
import { isToBeFetched, type PickupCode } from '#domain/pickupCode.ts'

import type { Db } from '../db/sql.ts'
import { deliveryIn } from '../orders/storedDelivery.ts'

/** The code of the buyer's own order, or no code while it is not to be fetched; null when they have no such order. */
export async function readPickupCode(
  db: Db,
  { shop, orderId, buyer }: Readonly<{ shop: ShopId; orderId: OrderId; buyer: BuyerId }>,
): Promise<{ code: PickupCode | null } | null> {
  const order = await db
    .selectFrom('order')
    .select(['state', 'delivery', 'pickup_code'])
    .where('shop_id', '=', shop)
    .where('id', '=', orderId)
    .where('buyer_id', '=', buyer)
    .executeTakeFirst()
  if (!order) return null
  const { state, pickup_code: code } = order
  return { code: isToBeFetched({ state, delivery: deliveryIn(order.delivery) }) ? code : null }
}

export const findOrderBy = (
  db: Db,
  { shop, code }: Readonly<{ shop: ShopId; code: PickupCode }>,
): Promise<{ id: OrderId; state: OrderState } | undefined> =>
  db
    .selectFrom('order')
    .select(['id', 'state'])
    .where('shop_id', '=', shop)
    .where('pickup_code', '=', code)
    .executeTakeFirst()
