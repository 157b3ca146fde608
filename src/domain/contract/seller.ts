import * as v from 'valibot'

import { OfferState, WhyPaused } from '../groupOffer.ts'
import { OfferId, OrderId, ProductId, VariantId } from '../ids.ts'
import { PriceLadder } from '../ladder.ts'
import { Count, Kopecks } from '../money.ts'
import { OfferFault } from '../offerFault.ts'
import { OrderState, SellerMove } from '../order.ts'
import { DAY, HOUR, Instant, instant } from '../time.ts'
import { endpoint } from './endpoint.ts'
import { OrderCard, OrderView } from './orders.ts'
import { Cursor, pageOf } from './page.ts'
import { PictureView } from './pictures.ts'

export const SellerOrderCard = v.object({
  ...OrderCard.entries,
  recipient: v.object({ name: v.string(), phone: v.string() }),
})
export type SellerOrderCard = v.InferOutput<typeof SellerOrderCard>

export const listShopOrders = endpoint('GET /seller/orders', {
  summary: 'The shop’s orders, newest first, 20 a page, of one state or of all',
  caller: 'seller',
  input: v.strictObject({ state: v.optional(OrderState), cursor: v.optional(Cursor) }),
  output: pageOf(SellerOrderCard),
})

export const getShopOrder = endpoint('GET /seller/orders/:orderId', {
  summary: 'One of the shop’s orders with its timeline',
  caller: 'seller',
  input: v.strictObject({ orderId: OrderId }),
  output: OrderView,
  refuses: ['order_not_found'],
})

export const moveOrder = endpoint('POST /seller/orders/:orderId/moves', {
  summary: 'Marks an order packed, shipped or delivered; its buyer is told',
  caller: 'seller',
  input: v.strictObject({ orderId: OrderId, to: SellerMove }),
  output: OrderView,
  refuses: ['order_not_found', 'move_impossible'],
})

/** Long after anybody’s plans, and well within what a calendar can show. */
const LAST_DAY = instant(4_102_444_800_000)
const Planned = v.optional(v.nullable(v.pipe(Instant, v.maxValue(LAST_DAY))), null)

const OfferTerms = {
  ladder: PriceLadder,
  goal: Count,
  capacity: v.pipe(Count, v.maxValue(1000)),
  /** How long a group gathers, in milliseconds: an hour to a week. */
  lasts: v.pipe(Count, v.minValue(HOUR), v.maxValue(7 * DAY)),
  /** The variants that are offered to groups; null for all of the product’s. */
  variants: v.optional(v.nullable(v.pipe(v.array(VariantId), v.minLength(1), v.maxLength(200))), null),
  unitsPerBuyer: v.optional(v.pipe(Count, v.maxValue(99)), 1),
  /** How many of the offer’s groups one buyer may have gathering at once as organiser; null for any number. */
  groupsPerOrganiser: v.optional(v.nullable(v.pipe(Count, v.maxValue(99))), null),
  /** Units that all groups of the offer may sell together; null for no limit. */
  quota: v.optional(v.nullable(v.pipe(Count, v.maxValue(1_000_000))), null),
  /** Null: at once. */
  startsAt: Planned,
  endsAt: Planned,
}

/** What `offer_invalid` says beside: which rule is broken. */
export const WhatIsWrong = v.object({ fault: OfferFault })
export type WhatIsWrong = v.InferOutput<typeof WhatIsWrong>

/** An offer as the shop’s own people see it; edited, it is the newest version, and its counts are those of all versions. */
export const ShopOffer = v.object({
  id: OfferId,
  product: v.object({ id: ProductId, name: v.string(), picture: v.nullable(PictureView) }),
  state: OfferState,
  whyPaused: v.nullable(WhyPaused),
  ladder: PriceLadder,
  goal: Count,
  capacity: Count,
  lasts: Count,
  variants: v.nullable(v.array(v.object({ id: VariantId, name: v.string() }))),
  unitsPerBuyer: Count,
  groupsPerOrganiser: v.nullable(Count),
  quota: v.nullable(Count),
  startsAt: Instant,
  endsAt: v.nullable(Instant),
  /** What the offered variants cost today, alone. */
  prices: v.array(Kopecks),
  /** Groups by what they are at this moment. */
  groups: v.object({ gathering: v.number(), succeeded: v.number(), lapsed: v.number(), closed: v.number() }),
  /** Units that its gathering and succeeded groups have sold or keep for people who pay. */
  sold: v.number(),
})
export type ShopOffer = v.InferOutput<typeof ShopOffer>

export const listOffers = endpoint('GET /seller/offers', {
  summary: 'The shop’s group offers, newest first, 20 a page, of one state or of all',
  caller: 'seller',
  input: v.strictObject({ state: v.optional(OfferState), cursor: v.optional(Cursor) }),
  output: pageOf(ShopOffer),
})

export const getOffer = endpoint('GET /seller/offers/:offerId', {
  summary: 'One of the shop’s group offers',
  caller: 'seller',
  input: v.strictObject({ offerId: OfferId }),
  output: ShopOffer,
  refuses: ['offer_not_found'],
})

export const makeOffer = endpoint('POST /seller/offers', {
  summary:
    'Offers a product to groups, in place of what it is offered for now. Each offered variant must cost what the ladder’s first step says',
  caller: 'seller',
  input: v.strictObject({ productId: ProductId, ...OfferTerms }),
  output: v.object({ offerId: OfferId }),
  refuses: ['product_not_found', 'variant_not_found', 'offer_invalid'],
})

export const editOffer = endpoint('PUT /seller/offers/:offerId', {
  summary: 'Puts a new version in the place of an offer. Groups that are open keep the numbers they were opened with',
  caller: 'seller',
  input: v.strictObject({ offerId: OfferId, ...OfferTerms }),
  output: v.object({ offerId: OfferId }),
  refuses: ['offer_not_found', 'offer_not_running', 'product_not_found', 'variant_not_found', 'offer_invalid'],
})

export const pauseOffer = endpoint('POST /seller/offers/:offerId/pause', {
  summary: 'No more groups are opened until the offer is resumed; open groups go on',
  caller: 'seller',
  input: v.strictObject({ offerId: OfferId }),
  output: ShopOffer,
  refuses: ['offer_not_found', 'offer_not_running'],
})

export const resumeOffer = endpoint('POST /seller/offers/:offerId/resume', {
  summary:
    'Goes on with a paused offer, in place of what its product is offered for now, if it still fits today’s prices',
  caller: 'seller',
  input: v.strictObject({ offerId: OfferId }),
  output: ShopOffer,
  refuses: ['offer_not_found', 'offer_not_running', 'product_not_found', 'offer_invalid'],
})

export const endOffer = endpoint('POST /seller/offers/:offerId/end', {
  summary: 'Ends an offer for good; open groups go on',
  caller: 'seller',
  input: v.strictObject({ offerId: OfferId }),
  output: ShopOffer,
  refuses: ['offer_not_found'],
})
