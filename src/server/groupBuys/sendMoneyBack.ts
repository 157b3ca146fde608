import { fragmentOf } from '#domain/place.ts'

import type { Tx } from '../db/sql.ts'
import { tell } from '../notifications/tell.ts'
import type { WhyReleased } from '../notifications/whyReleased.ts'
import type { PaymentNews } from '../orders/paymentNews.ts'
import { askRelease } from '../payments/ask.ts'
import { readProductName } from './productName.ts'
import type { Seat } from './seats.ts'

/** Lets the money of a late buyer go, and tells them so and why. */
export async function sendMoneyBack(
  tx: Tx,
  { shop, orderId, now }: PaymentNews,
  seat: Seat,
  why: WhyReleased,
): Promise<void> {
  await askRelease(tx, { shop, order: orderId, now })
  const product = await readProductName(tx, shop, seat.groupId)
  await tell(tx, {
    shop,
    buyer: seat.buyer,
    about: orderId,
    key: 'released',
    fragment: fragmentOf({ screen: 'group', groupId: seat.groupId }),
    words: { kind: 'released', product, back: seat.atMost, why },
    now,
  })
}
