import type { OrderState } from '#domain/order.ts'

import type { Tx } from '../db/sql.ts'
import { freeStock } from '../stock/rows.ts'
import { readUnits } from './lines.ts'
import { type MovedOrder, moveOrders, type WhichOrders } from './moveOrders.ts'

type Cancelling = WhichOrders & Readonly<{ from: readonly OrderState[] }>

/** Cancels orders and gives back the stock they kept; answers with those that were cancelled by this. */
export async function cancelOrders(tx: Tx, which: Cancelling): Promise<readonly MovedOrder[]> {
  const cancelled = await moveOrders(tx, { ...which, to: 'cancelled' })
  if (cancelled.length === 0) return []

  const units = await readUnits(
    tx,
    which.shop,
    cancelled.map(({ id }) => id),
  )
  await freeStock(tx, which.shop, units)
  return cancelled
}
