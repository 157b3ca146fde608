import type { OrderId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { cancelOrders } from './cancelOrders.ts'

type Ending = Readonly<{ shop: ShopId; orderId: OrderId; now: Instant }>

/** An order bought alone that nobody paid in time gives its stock back. A group's order ends with its seat. */
export async function endUnpaidOrder(tx: Tx, { shop, orderId, now }: Ending): Promise<void> {
  await cancelOrders(tx, { shop, orders: [orderId], from: ['awaiting_payment'], now })
}
