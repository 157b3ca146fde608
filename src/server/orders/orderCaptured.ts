import type { Tx } from '../db/sql.ts'
import { sellStock } from '../stock/rows.ts'
import { readUnits } from './lines.ts'
import { moveOrders } from './moveOrders.ts'
import type { PaymentNews } from './paymentNews.ts'

/** The money is ours and the goods are the buyer's: what was reserved is sold. */
export async function orderCaptured(tx: Tx, { shop, orderId, now }: PaymentNews): Promise<void> {
  const [paid] = await moveOrders(tx, { shop, orders: [orderId], to: 'paid', now })
  if (paid) await sellStock(tx, shop, await readUnits(tx, shop, [orderId]))
}
