import { isRunning } from '#domain/groupOffer.ts'
import { outcomeOfLatePayment } from '#domain/seat.ts'

import type { Tx } from '../db/sql.ts'
import type { PaymentNews } from '../orders/paymentNews.ts'
import { whyOverOfferLimits } from './offerLimits.ts'
import { type Offer, readOfferOf } from './offers.ts'
import type { Seat } from './seats.ts'

/**
 * The offer of which a new group is opened for a buyer who came late, or null when their money goes back: they chose so,
 * the offer no longer runs, or its limits leave no room.
 */
export async function offerInstead(
  tx: Tx,
  { shop, orderId, now }: PaymentNews,
  { groupId, ifFull, units, buyer }: Seat,
): Promise<Offer | null> {
  const offer = await readOfferOf(tx, shop, groupId)
  if (outcomeOfLatePayment(ifFull, isRunning(offer, now)) === 'released') return null
  const over = await whyOverOfferLimits(tx, { shop, offer, order: orderId, units, organiser: buyer, now })
  return over ? null : offer
}
