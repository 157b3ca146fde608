import type { CompiledQuery, Insertable } from 'kysely'

import type { DeliveryChoice } from '#domain/delivery.ts'
import type { BuyerId, GroupId, OrderId, ShopId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import type { OrderState } from '#domain/order.ts'
import type { Recipient } from '#domain/recipient.ts'
import type { Instant } from '#domain/time.ts'

import { prepared } from '../db/prepared.ts'
import type { Tx } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'
import type { Goods } from './goods.ts'

export type NewOrder = Readonly<{
  shop: ShopId
  id: OrderId
  buyer: BuyerId
  groupId: GroupId | null
  state: OrderState
  lines: readonly (Goods & Readonly<{ quantity: number }>)[]
  delivery: DeliveryChoice
  deliveryPrice: Kopecks
  recipient: Recipient
  placedAt: Instant
  payUntil: Instant
}>

/** Writes an order. That it was placed needs no event: the order itself says when. Its stock is its caller's to take. */
export const orderInserts = (tx: Tx, order: NewOrder): readonly CompiledQuery[] => [
  insertRow.filled(tx, {
    shop_id: order.shop,
    id: order.id,
    buyer_id: order.buyer,
    state: order.state,
    group_id: order.groupId,
    delivery: JSON.stringify(order.delivery),
    delivery_price: order.deliveryPrice,
    recipient_name: order.recipient.name,
    recipient_phone: order.recipient.phone,
    recipient_email: order.recipient.email,
    placed_at: order.placedAt,
    pay_until: order.payUntil,
  }),
  insertLines.filled(tx, {
    lines: order.lines.map((line, position) => ({
      shop_id: order.shop,
      order_id: order.id,
      position,
      product_id: line.productId,
      variant_id: line.variantId,
      name: line.name,
      variant: line.variant,
      price: line.price,
      quantity: line.quantity,
    })),
  }),
]

const insertRow = prepared((tx, row: Insertable<Tables['order']>) => tx.insertInto('order').values(row))

const insertLines = prepared((tx, { lines }: Readonly<{ lines: readonly Insertable<Tables['order_line']>[] }>) =>
  tx.insertInto('order_line').values(lines),
)
