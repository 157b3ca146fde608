import type { OrderId, ShopId, VariantId } from '#domain/ids.ts'

import type { Tx } from '../db/sql.ts'

export type OrderedUnits = Readonly<{ variantId: VariantId; quantity: number }>

/** What these orders keep in stock while they are neither paid nor cancelled. */
export async function readUnits(tx: Tx, shop: ShopId, orders: readonly OrderId[]): Promise<readonly OrderedUnits[]> {
  const lines = await tx
    .selectFrom('order_line')
    .select(['variant_id', 'quantity'])
    .where('shop_id', '=', shop)
    .where('order_id', 'in', orders)
    .execute()
  return lines.map((line) => ({ variantId: line.variant_id, quantity: line.quantity }))
}
