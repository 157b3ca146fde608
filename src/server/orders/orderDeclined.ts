import type { Tx } from '../db/sql.ts'
import { freeHeldSeat } from '../groupBuys/freeHeldSeat.ts'
import { cancelOrders } from './cancelOrders.ts'
import type { PaymentNews } from './paymentNews.ts'

/** The payment came to nothing, for good: what waited for it is free again at once. */
export async function orderDeclined(tx: Tx, news: PaymentNews): Promise<void> {
  const { shop, orderId, now } = news
  const seatFreed = await freeHeldSeat(tx, news)
  if (!seatFreed) await cancelOrders(tx, { shop, orders: [orderId], from: ['awaiting_payment'], now })
}
