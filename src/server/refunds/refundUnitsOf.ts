import type { ShopId } from '#domain/ids.ts'
import { type Kopecks, NOTHING } from '#domain/money.ts'
import { mayRefund, stateWithoutUnits, type UnitsBack, unitsKept, whatGoesBack, withDelivery } from '#domain/refund.ts'
import { Refused } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { moveOrders } from '../orders/moveOrders.ts'
import { refundUnits } from '../payments/refunds.ts'
import { restock } from '../stock/rows.ts'
import type { World } from '../world.ts'
import { readOrderedLines, type Refundable } from './refundable.ts'

type Wanted = Readonly<{ lines: readonly UnitsBack[]; delivery: boolean; backToStock: boolean; note: string }>
type At = Readonly<{ world: World; shop: ShopId; now: Instant }>

/** Gives back the price of these units, each unit once, and answers with how much that is. */
export async function refundUnitsOf(tx: Tx, order: Refundable, said: Wanted, at: At): Promise<Kopecks> {
  const { state } = order
  if (!order.payment || !mayRefund(state)) throw new Refused('move_impossible', { data: { state } })
  const wanted = { ...said, ...withDelivery(order, said) }
  const amount = whatGoesBack(order, wanted)
  if (amount === null) throw new Refused('refund_too_large')

  const { lines: units, note } = wanted
  const delivery = wanted.delivery ? order.deliveryPrice : NOTHING
  // The rules explain; the guarded UPDATEs decide. A no from any of them undoes the others.
  const parts = [
    await refundUnits(tx, { ...at, order: order.id, amount, units, delivery, note }),
    await takeDelivery(tx, at, order, wanted.delivery),
  ]
  for (const part of units) parts.push(await takeUnits(tx, at, order, part))
  if (parts.includes(false)) throw new Refused('refund_too_large')

  await endWithoutUnits(tx, at, order)
  if (wanted.backToStock) {
    await restock(
      tx,
      at.shop,
      units.map(({ variantId, units: quantity }) => ({ variantId, quantity })),
    )
  }
  return amount
}

/** Also takes the order's row, so that nobody sends it on meanwhile. */
async function takeDelivery(tx: Tx, { shop, now }: At, { id, state }: Refundable, isWanted: boolean): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('order')
    .set((row) => ({ delivery_returned_at: isWanted ? now : row.ref('delivery_returned_at') }))
    .where('shop_id', '=', shop)
    .where('id', '=', id)
    .where('state', '=', state)
    .where((row) => (isWanted ? row('delivery_returned_at', 'is', null) : row.lit(true)))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function takeUnits(tx: Tx, { shop }: At, { id }: Refundable, { variantId, units }: UnitsBack): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('order_line')
    .set((row) => ({ returned: row('returned', '+', units) }))
    .where('shop_id', '=', shop)
    .where('order_id', '=', id)
    .where('variant_id', '=', variantId)
    .where((row) => row(row('returned', '+', units), '<=', row.ref('quantity')))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

async function endWithoutUnits(tx: Tx, { shop, now }: At, { id, state }: Refundable): Promise<void> {
  const left = unitsKept(await readOrderedLines(tx, shop, id))
  if (left === 0) await moveOrders(tx, { shop, orders: [id], from: [state], to: stateWithoutUnits(state), now })
}
