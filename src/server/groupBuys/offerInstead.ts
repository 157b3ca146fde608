import { mayOpenInstead } from '#domain/groupOffer.ts'
import { outcomeOfLatePayment } from '#domain/seat.ts'

import type { Tx } from '../db/sql.ts'
import type { WhyReleased } from '../notifications/whyReleased.ts'
import type { PaymentNews } from '../orders/paymentNews.ts'
import { whyOverOfferLimits } from './offerLimits.ts'
import { type Offer, readNewestOf, readOfferOf } from './offers.ts'
import type { Seat } from './seats.ts'

export type Instead = Readonly<{ offer: Offer } | { why: WhyReleased }>

/**
 * The offer of which a new group is opened for a buyer who came late, or why their money goes back: they chose so, the
 * offer no longer runs or asks for more than they agreed to, or its limits leave no room. What its seller has edited
 * since they were promised a group is the same offer still.
 */
export async function offerInstead(tx: Tx, news: PaymentNews, seat: Seat): Promise<Instead> {
  const { shop, orderId, now } = news
  const { groupId, ifFull, units, buyer: organiser } = seat
  const offer = await readNewestOf(tx, shop, await readOfferOf(tx, shop, groupId))
  const mayOpen = mayOpenInstead(offer, { ...(await readAgreed(tx, news)), units, total: seat.atMost }, now)
  if (outcomeOfLatePayment(ifFull, mayOpen) === 'released')
    return { why: ifFull === 'open_new' ? 'no_new_group' : 'group_over' }

  const over = await whyOverOfferLimits(tx, { shop, offer, order: orderId, units, organiser, now })
  return over ? { why: over === 'quota_reached' ? over : 'no_new_group' } : { offer }
}

const readAgreed = (tx: Tx, { shop, orderId }: PaymentNews) =>
  tx
    .selectFrom('order')
    .innerJoin('order_line', (on) =>
      on.onRef('order_line.shop_id', '=', 'order.shop_id').onRef('order_line.order_id', '=', 'order.id'),
    )
    .select(['order_line.variant_id as variantId', 'order.delivery_price as delivery'])
    .where('order.shop_id', '=', shop)
    .where('order.id', '=', orderId)
    .executeTakeFirstOrThrow()
