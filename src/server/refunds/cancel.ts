import type { ShopId } from '#domain/ids.ts'
import { type Kopecks, NOTHING } from '#domain/money.ts'
import { isSold } from '#domain/refund.ts'
import { Refused } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { cancelOrders } from '../orders/cancelOrders.ts'
import { moveOrders } from '../orders/moveOrders.ts'
import { refundRest } from '../payments/refunds.ts'
import { restock } from '../stock/rows.ts'
import { disarm } from '../work/timers.ts'
import type { World } from '../world.ts'
import type { Refundable } from './refundable.ts'

type Cancelling = Readonly<{ world: World; shop: ShopId; note: string; now: Instant }>

/**
 * Ends an order before it is sent: all that was taken goes back, and its goods are free again. Answers with how much
 * goes back. One that was not paid has nothing to give back; should its payment come all the same, that goes back then.
 */
export async function cancel(tx: Tx, order: Refundable, { world, shop, note, now }: Cancelling): Promise<Kopecks> {
  const { id, state, payment, lines } = order
  const which = { shop, orders: [id], from: [state], now }
  if (state === 'awaiting_payment') await disarm(tx, { shop, kind: 'payment_deadline', about: id })
  const back = payment && isSold(state) ? await refundRest(tx, { world, shop, order: id, note, now }) : NOTHING

  // Somebody may have moved it since it was read: then nothing of this has happened.
  if (!isSold(state)) {
    const [cancelled] = await cancelOrders(tx, which)
    if (!cancelled) throw new Refused('move_impossible')
    return back
  }
  const [cancelled] = await moveOrders(tx, { ...which, to: 'cancelled' })
  if (!cancelled) throw new Refused('move_impossible')
  await restock(
    tx,
    shop,
    lines.map(({ variantId, quantity, returned }) => ({ variantId, quantity: quantity - returned })),
  )
  return back
}
