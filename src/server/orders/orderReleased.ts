import { orderNumber } from '#domain/order.ts'
import { fragmentOf } from '#domain/place.ts'

import type { Tx } from '../db/sql.ts'
import { leaveSeat } from '../groupBuys/leaveSeat.ts'
import { tell } from '../notifications/tell.ts'
import { cancelOrders } from './cancelOrders.ts'
import type { PaymentNews } from './paymentNews.ts'

/**
 * The money went back. Mostly we asked for it and the order is cancelled by now; a bank may also let go on its own, and
 * then nobody else tells the buyer that what they were promised is off.
 */
export async function orderReleased(tx: Tx, news: PaymentNews, was: 'held' | 'taken'): Promise<void> {
  const { shop, orderId, now } = news
  const mayReturn = await leaveSeat(tx, news)
  const [cancelled] = await cancelOrders(tx, { shop, orders: [orderId], from: ['waiting', 'authorised'], now })
  if (!cancelled) return

  await tell(tx, {
    shop,
    buyer: cancelled.buyer,
    about: orderId,
    key: 'let_go',
    fragment: await whereToBuyAgain(tx, news),
    words: { kind: 'let_go', order: orderNumber(orderId), was, mayReturn },
    now,
  })
}

/** The group has the way to a seat, to the next group or to its product; what was bought alone is bought at its product. */
async function whereToBuyAgain(tx: Tx, { shop, orderId }: PaymentNews): Promise<string> {
  const { group_id: groupId, product_id: productId } = await tx
    .selectFrom('order')
    .innerJoin('order_line', (on) =>
      on.onRef('order_line.shop_id', '=', 'order.shop_id').onRef('order_line.order_id', '=', 'order.id'),
    )
    .select(['order.group_id', 'order_line.product_id'])
    .where('order.shop_id', '=', shop)
    .where('order.id', '=', orderId)
    .orderBy('order_line.position')
    .limit(1)
    .executeTakeFirstOrThrow()
  return fragmentOf(groupId === null ? { screen: 'product', productId } : { screen: 'group', groupId })
}
