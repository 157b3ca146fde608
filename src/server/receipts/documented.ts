import { type OrderId, type ShopId, type VariantId } from '#domain/ids.ts'
import { type Kopecks, NOTHING } from '#domain/money.ts'
import type { Thing, Vat } from '#domain/receipt.ts'
import { contactOf } from '#domain/recipient.ts'

import { parsedText } from '../db/parsedText.ts'
import type { Tx } from '../db/sql.ts'
import { ShopSettings } from '../shops/rows.ts'

/** What receipts about an order say. */
export type Documented = Readonly<{
  order: OrderId
  contact: string
  vat: Vat
  deliveryName: string
  goods: readonly Thing[]
  delivery: Kopecks
  /** Without what was given back. */
  keptGoods: readonly Thing[]
  keptDelivery: Kopecks
  /** So many units of a variant. */
  some: (variantId: VariantId, units: number) => readonly Thing[]
}>

const settingsOf = parsedText(ShopSettings)

/** Receipts are read by Russian tax offices, whatever language the buyer reads. */
const DELIVERY = 'Доставка'

export async function readDocumented(tx: Tx, shop: ShopId, orderId: OrderId): Promise<Documented> {
  const order = await tx
    .selectFrom('order')
    .innerJoin('shop', 'shop.shop_id', 'order.shop_id')
    .select([
      'order.recipient_phone as phone',
      'order.recipient_email as email',
      'order.delivery_price',
      'order.delivery_returned_at',
      'shop.settings',
    ])
    .where('order.shop_id', '=', shop)
    .where('order.id', '=', orderId)
    .executeTakeFirstOrThrow()
  const lines = await tx
    .selectFrom('order_line')
    .select(['variant_id', 'name', 'variant', 'price', 'quantity', 'returned'])
    .where('shop_id', '=', shop)
    .where('order_id', '=', orderId)
    .orderBy('position')
    .execute()

  const thing = ({ name, variant, price }: (typeof lines)[number], quantity: number): Thing[] =>
    quantity > 0 ? [{ name: variant === '' ? name : `${name}, ${variant}`, price, quantity }] : []
  return {
    order: orderId,
    contact: contactOf(order),
    vat: settingsOf(order.settings).vat,
    deliveryName: DELIVERY,
    goods: lines.flatMap((line) => thing(line, line.quantity)),
    delivery: order.delivery_price,
    keptGoods: lines.flatMap((line) => thing(line, line.quantity - line.returned)),
    keptDelivery: order.delivery_returned_at === null ? order.delivery_price : NOTHING,
    some: (variantId, units) =>
      lines.filter((line) => line.variant_id === variantId).flatMap((line) => thing(line, units)),
  }
}
