import type { ShopId, VariantId } from '#domain/ids.ts'

import { prepared } from '../db/prepared.ts'
import type { Tx } from '../db/sql.ts'

type Units = Readonly<{ variantId: VariantId; quantity: number }>

/**
 * Keeps units for an order. Answers with the first variant of which too few are left, or null when all are kept.
 * The WHERE is the rule: the same unit cannot be kept twice, on any database and at any isolation level.
 */
export async function reserveStock(tx: Tx, shop: ShopId, units: readonly Units[]): Promise<VariantId | null> {
  for (const { variantId, quantity } of inTakingOrder(units)) {
    const { numAffectedRows } = await reserveUnits(tx, { shop, variantId, quantity })
    if (numAffectedRows === 0n) return variantId
  }
  return null
}

/** The same for one variant: changes no row when too few are left. */
export const reserveUnits = prepared((tx, { shop, variantId, quantity }: Units & Readonly<{ shop: ShopId }>) =>
  tx
    .updateTable('stock')
    .set((row) => ({ reserved: row('reserved', '+', quantity) }))
    .where('shop_id', '=', shop)
    .where('variant_id', '=', variantId)
    .where((row) => row(row('on_hand', '-', row.ref('reserved')), '>=', quantity)),
)

/** Gives back what an order kept. */
export async function freeStock(tx: Tx, shop: ShopId, units: readonly Units[]): Promise<void> {
  for (const { variantId, quantity } of inTakingOrder(units)) {
    await tx
      .updateTable('stock')
      .set((row) => ({ reserved: row('reserved', '-', quantity) }))
      .where('shop_id', '=', shop)
      .where('variant_id', '=', variantId)
      .execute()
  }
}

/** What an order kept has left the shop for good. */
export async function sellStock(tx: Tx, shop: ShopId, units: readonly Units[]): Promise<void> {
  for (const { variantId, quantity } of inTakingOrder(units)) {
    await tx
      .updateTable('stock')
      .set((row) => ({ on_hand: row('on_hand', '-', quantity), reserved: row('reserved', '-', quantity) }))
      .where('shop_id', '=', shop)
      .where('variant_id', '=', variantId)
      .execute()
  }
}

/** What was sold is on the shelf again. */
export async function restock(tx: Tx, shop: ShopId, units: readonly Units[]): Promise<void> {
  for (const { variantId, quantity } of inTakingOrder(units)) {
    await tx
      .updateTable('stock')
      .set((row) => ({ on_hand: row('on_hand', '+', quantity) }))
      .where('shop_id', '=', shop)
      .where('variant_id', '=', variantId)
      .execute()
  }
}

export async function readLeft(tx: Tx, shop: ShopId, variantId: VariantId): Promise<number> {
  const stock = await tx
    .selectFrom('stock')
    .select((row) => row('on_hand', '-', row.ref('reserved')).as('left'))
    .where('shop_id', '=', shop)
    .where('variant_id', '=', variantId)
    .executeTakeFirst()
  return stock?.left ?? 0
}

/** One entry a variant, in one order for everybody: two orders of the same goods never wait for one another in a circle. */
function inTakingOrder(units: readonly Units[]): Units[] {
  const sums = new Map<VariantId, number>()
  for (const { variantId, quantity } of units) sums.set(variantId, (sums.get(variantId) ?? 0) + quantity)
  return [...sums]
    .map(([variantId, quantity]) => ({ variantId, quantity }))
    .toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1))
}
