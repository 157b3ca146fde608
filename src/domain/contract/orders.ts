import * as v from 'valibot'

import { DeliveryChoice } from '../delivery.ts'
import { GroupId, OrderId, ProductId, VariantId } from '../ids.ts'
import { Count, Kopecks, Quantity } from '../money.ts'
import { MoneyTrouble } from '../moneyTrouble.ts'
import { OrderState } from '../order.ts'
import { PaymentState } from '../payment.ts'
import { ReceiptKind, ReceiptLine } from '../receipt.ts'
import { Recipient } from '../recipient.ts'
import { RefundKind } from '../refund.ts'
import { Instant } from '../time.ts'
import { endpoint } from './endpoint.ts'
import { Cursor, pageOf } from './page.ts'
import { PictureView } from './pictures.ts'

export const OrderLineView = v.object({
  productId: ProductId,
  variantId: VariantId,
  name: v.string(),
  /** «чёрный, 42»; empty where there is one variant. */
  variant: v.string(),
  /** Of one unit. In a group that is still gathering: the most it can become. */
  price: Kopecks,
  quantity: Count,
  /** Units whose price went back or is on its way back. */
  returned: v.number(),
  picture: v.nullable(PictureView),
})
export type OrderLineView = v.InferOutput<typeof OrderLineView>

const OrderEventView = v.object({ state: OrderState, at: Instant })

export const OrderCard = v.object({
  id: OrderId,
  state: OrderState,
  placedAt: Instant,
  lines: v.array(OrderLineView),
  deliveryPrice: Kopecks,
  groupId: v.nullable(GroupId),
})
export type OrderCard = v.InferOutput<typeof OrderCard>

/** A part of what was taken that goes back. */
export const RefundView = v.object({
  kind: RefundKind,
  amount: Kopecks,
  /** What the seller said about it; empty where nobody said anything. */
  note: v.string(),
  askedAt: Instant,
  /** When the bank had it; null while it is on its way. */
  doneAt: v.nullable(Instant),
})
export type RefundView = v.InferOutput<typeof RefundView>

export const ReceiptView = v.object({
  kind: ReceiptKind,
  amount: Kopecks,
  writtenAt: Instant,
  lines: v.array(ReceiptLine),
})
export type ReceiptView = v.InferOutput<typeof ReceiptView>

const orderEntries = {
  ...OrderCard.entries,
  delivery: DeliveryChoice,
  recipient: v.object({
    name: v.string(),
    phone: v.string(),
    /** Where its receipts go, if anywhere but to the phone. */
    email: v.optional(v.nullable(v.string()), null),
  }),
  payment: v.nullable(
    v.object({
      state: PaymentState,
      /** What the bank cannot do for now; the shop's people know. */
      trouble: v.nullable(MoneyTrouble),
      authorised: Kopecks,
      captured: Kopecks,
      released: Kopecks,
      refunded: Kopecks,
      /** The whole sum of the order as the provider is asked for it. */
      amount: Kopecks,
      /** Until when it can be paid; null when it no longer can, or need not be. */
      payableUntil: v.nullable(Instant),
    }),
  ),
  /** Whether the delivery's price went back or is on its way back. */
  deliveryIsBack: v.boolean(),
  /** Oldest first. */
  refunds: v.array(RefundView),
  receipts: v.array(ReceiptView),
  /** What happened, oldest first. */
  events: v.array(OrderEventView),
}

export const OrderView = v.object(orderEntries)
export type OrderView = v.InferOutput<typeof OrderView>

/** What `price_changed` says beside: every ordered variant and the delivery at today's prices. */
export const NewPrices = v.object({
  lines: v.array(v.object({ variantId: VariantId, price: Kopecks })),
  deliveryPrice: Kopecks,
})
export type NewPrices = v.InferOutput<typeof NewPrices>

/** What `out_of_stock` says beside: which variant, and how many are left. */
export const TooFewLeft = v.object({ variantId: VariantId, left: v.number() })
export type TooFewLeft = v.InferOutput<typeof TooFewLeft>

export const placeOrder = endpoint('POST /orders', {
  summary: 'Orders goods alone; ordered lines leave the cart',
  input: v.strictObject({
    lines: v.pipe(
      v.array(
        v.strictObject({
          variantId: VariantId,
          quantity: Quantity,
          /** The price of one unit that the buyer was shown. */
          price: Kopecks,
        }),
      ),
      v.minLength(1),
      v.maxLength(100),
      v.check(
        (lines) => new Set(lines.map(({ variantId }) => variantId)).size === lines.length,
        'each variant may stand in one line',
      ),
    ),
    delivery: DeliveryChoice,
    /** The delivery price that the buyer was shown. */
    deliveryPrice: Kopecks,
    recipient: Recipient,
  }),
  output: v.object({ orderId: OrderId, /** Null in a shop without online payment. */ toPay: v.nullable(Kopecks) }),
  refuses: ['variant_not_found', 'out_of_stock', 'price_changed', 'delivery_unavailable'],
})

export const listOrders = endpoint('GET /orders', {
  summary: 'The caller’s orders, newest first, 20 a page',
  input: v.strictObject({ cursor: v.optional(Cursor) }),
  output: pageOf(OrderCard),
})

export const getOrder = endpoint('GET /orders/:orderId', {
  summary: 'One of the caller’s orders with its timeline',
  input: v.strictObject({ orderId: OrderId }),
  output: OrderView,
  refuses: ['order_not_found'],
})

export const beginPayment = endpoint('POST /orders/:orderId/payment', {
  summary: 'Asks the payment provider for the page where this order is paid',
  input: v.strictObject({ orderId: OrderId }),
  /** Relative to the mini-app's page, or absolute: then it has to be opened outside the frame. */
  output: v.object({ page: v.string() }),
  refuses: ['order_not_found', 'payment_over', 'payments_off'],
})
