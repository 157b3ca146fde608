import type { Selectable } from 'kysely'

import type { OrderCard, OrderLineView } from '#domain/contract/orders.ts'
import { PictureView } from '#domain/contract/pictures.ts'
import type { OrderId, ShopId } from '#domain/ids.ts'

import { parsedText } from '../db/parsedText.ts'
import type { Db } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'

const picture = parsedText(PictureView)

type Order = Pick<Selectable<Tables['order']>, 'id' | 'state' | 'placed_at' | 'delivery_price' | 'group_id'>

export const cardOf = (order: Order, lines: readonly OrderLineView[] = []): OrderCard => ({
  id: order.id,
  state: order.state,
  placedAt: order.placed_at,
  lines: [...lines],
  deliveryPrice: order.delivery_price,
  groupId: order.group_id,
})

/** The lines of several orders in one statement, with the pictures of today. */
export async function readLines(
  db: Db,
  shop: ShopId,
  orders: readonly OrderId[],
): Promise<ReadonlyMap<OrderId, readonly OrderLineView[]>> {
  const byOrder = new Map<OrderId, OrderLineView[]>(orders.map((id) => [id, []]))
  if (orders.length === 0) return byOrder

  const rows = await db
    .selectFrom('order_line')
    .leftJoin('variant', (on) =>
      on.onRef('variant.shop_id', '=', 'order_line.shop_id').onRef('variant.id', '=', 'order_line.variant_id'),
    )
    .leftJoin('image', (on) =>
      on
        .onRef('image.shop_id', '=', 'order_line.shop_id')
        .onRef('image.product_id', '=', 'order_line.product_id')
        .onRef('image.position', '=', 'variant.image'),
    )
    .selectAll('order_line')
    .select('image.picture')
    .where('order_line.shop_id', '=', shop)
    .where('order_line.order_id', 'in', orders)
    .orderBy('order_line.position')
    .execute()
  for (const row of rows) byOrder.get(row.order_id)?.push(lineOf(row))
  return byOrder
}

const lineOf = (row: Selectable<Tables['order_line']> & { picture: string | null }): OrderLineView => ({
  productId: row.product_id,
  variantId: row.variant_id,
  name: row.name,
  variant: row.variant,
  price: row.price,
  quantity: row.quantity,
  returned: row.returned,
  picture: row.picture === null ? null : picture(row.picture),
})
