import type { NewAtMost } from '#domain/contract/groupBuys.ts'
import { type DeliveryChoice, deliveryPrice, type DeliveryTerms } from '#domain/delivery.ts'
import { atMost, type GroupBuy } from '#domain/groupBuy.ts'
import type { VariantId } from '#domain/ids.ts'
import { priceFor } from '#domain/ladder.ts'
import { type Kopecks, sum } from '#domain/money.ts'
import type { Recipient } from '#domain/recipient.ts'
import { Refused } from '#domain/refusal.ts'
import type { IfFull } from '#domain/seat.ts'

/** What a buyer says when they ask for a seat. */
export type Checkout = Readonly<{
  variantId: VariantId
  quantity: number
  delivery: DeliveryChoice
  recipient: Recipient
  ifFull: IfFull
  visible: boolean
  atMost: Kopecks
}>

/** What a seat costs at the dearest; `total` is what the buyer authorises. */
export type SeatPrice = Readonly<{ unit: Kopecks; delivery: Kopecks; total: Kopecks }>

/** The sum the buyer was shown is the sum they authorise, or they are shown the new one first. */
export function agreeOnAtMost(
  group: Pick<GroupBuy, 'ladder' | 'goal'>,
  checkout: Checkout,
  terms: DeliveryTerms,
): SeatPrice {
  const goods = atMost(group, checkout.quantity)
  const delivery = deliveryPrice(terms, checkout.delivery, goods)
  if (delivery === null) throw new Refused('delivery_unavailable', { field: 'delivery' })

  const total = sum([goods, delivery])
  if (total !== checkout.atMost) {
    const data: NewAtMost = { atMost: total }
    throw new Refused('price_changed', { field: 'atMost', data })
  }
  return { unit: priceFor(group.ladder, group.goal), delivery, total }
}
