import * as v from 'valibot'

import { OfferId, OrderId, ProductId } from '../ids.ts'
import { PriceLadder } from '../ladder.ts'
import { Count } from '../money.ts'
import { OrderState, SellerMove } from '../order.ts'
import { Instant } from '../time.ts'
import { endpoint } from './endpoint.ts'
import { OrderCard, OrderView } from './orders.ts'
import { Cursor, pageOf } from './page.ts'

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

export const makeOffer = endpoint('POST /seller/offers', {
  summary: 'Offers a product to groups. Every variant must cost what the ladder’s first step says',
  caller: 'seller',
  input: v.strictObject({
    productId: ProductId,
    ladder: PriceLadder,
    goal: Count,
    capacity: v.pipe(Count, v.maxValue(1000)),
    /** How long a group gathers, in milliseconds: an hour to a week. */
    lasts: v.pipe(Count, v.minValue(3_600_000), v.maxValue(604_800_000)),
    unitsPerBuyer: v.optional(v.pipe(Count, v.maxValue(99)), 1),
    endsAt: v.optional(v.nullable(Instant), null),
  }),
  output: v.object({ offerId: OfferId }),
  refuses: ['product_not_found', 'ladder_invalid'],
})
