import type { Tx } from '../db/sql.ts'
import { seatPaid } from '../groupBuys/seatPaid.ts'
import { askCapture, askRelease } from '../payments/ask.ts'
import { disarm } from '../work/timers.ts'
import { moveOrders } from './moveOrders.ts'
import type { PaymentNews } from './paymentNews.ts'

/** The money is held. Bought alone it is taken at once; in a group it waits for the group to succeed. */
export async function orderAuthorised(tx: Tx, news: PaymentNews): Promise<void> {
  const { shop, orderId, now } = news
  const order = await readOrder(tx, news)
  if (order.group_id !== null) return seatPaid(tx, news)

  // Before the order, as the timer itself does it: so the two never wait for one another in a circle.
  await disarm(tx, { shop, kind: 'payment_deadline', about: orderId })
  const [authorised] = await moveOrders(tx, {
    shop,
    orders: [orderId],
    from: ['awaiting_payment'],
    to: 'authorised',
    now,
  })
  if (authorised) {
    return askCapture(tx, { shop, order: orderId, amount: order.amount, now })
  }
  // Its time ran out first and somebody else may have its stock by now. Anything but cancelled is old news.
  const { state } = await readOrder(tx, news)
  if (state === 'cancelled') await askRelease(tx, { shop, order: orderId, now })
}

const readOrder = (tx: Tx, { shop, orderId }: PaymentNews) =>
  tx
    .selectFrom('order')
    .innerJoin('payment', (on) =>
      on.onRef('payment.shop_id', '=', 'order.shop_id').onRef('payment.order_id', '=', 'order.id'),
    )
    .select(['order.state', 'order.group_id', 'payment.amount'])
    .where('order.shop_id', '=', shop)
    .where('order.id', '=', orderId)
    .executeTakeFirstOrThrow()
