import type { Tx } from '../db/sql.ts'
import { leaveSeat } from '../groupBuys/leaveSeat.ts'
import { cancelOrders } from './cancelOrders.ts'
import type { PaymentNews } from './paymentNews.ts'

/** The money went back. Mostly we asked for it and the order is cancelled by now; a bank may also let go on its own. */
export async function orderReleased(tx: Tx, news: PaymentNews): Promise<void> {
  const { shop, orderId, now } = news
  await leaveSeat(tx, news)
  await cancelOrders(tx, { shop, orders: [orderId], from: ['waiting', 'authorised'], now })
}
