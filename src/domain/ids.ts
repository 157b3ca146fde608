import * as v from 'valibot'

import type { Instant } from './time.ts'

const id = <Name extends string>(name: Name) =>
  v.pipe(v.string(), v.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'expected a UUID'), v.brand(name))

export const ShopId = id('ShopId')
export type ShopId = v.InferOutput<typeof ShopId>

/** One person at one host: (host, host user id) maps to exactly one buyer of a shop. */
export const BuyerId = id('BuyerId')
export type BuyerId = v.InferOutput<typeof BuyerId>

export const CategoryId = id('CategoryId')
export type CategoryId = v.InferOutput<typeof CategoryId>

export const ProductId = id('ProductId')
export type ProductId = v.InferOutput<typeof ProductId>

export const VariantId = id('VariantId')
export type VariantId = v.InferOutput<typeof VariantId>

export const ReviewId = id('ReviewId')
export type ReviewId = v.InferOutput<typeof ReviewId>

/** What a seller offers to groups: a product with a price ladder. */
export const OfferId = id('OfferId')
export type OfferId = v.InferOutput<typeof OfferId>

export const GroupId = id('GroupId')
export type GroupId = v.InferOutput<typeof GroupId>

export const SeatId = id('SeatId')
export type SeatId = v.InferOutput<typeof SeatId>

export const OrderId = id('OrderId')
export type OrderId = v.InferOutput<typeof OrderId>

export const PaymentId = id('PaymentId')
export type PaymentId = v.InferOutput<typeof PaymentId>

export const RefundId = id('RefundId')
export type RefundId = v.InferOutput<typeof RefundId>

export const ReceiptId = id('ReceiptId')
export type ReceiptId = v.InferOutput<typeof ReceiptId>

/** No id that was made at this moment or later comes before this one: ids begin with the time they were made at. */
export function earliestIdOf(moment: Instant): string {
  const time = moment.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`
}
