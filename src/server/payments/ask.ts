import type { OrderId, ShopId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { queue, queueAgain } from '../work/outbox.ts'

type Asking = Readonly<{ shop: ShopId; order: OrderId; now: Instant }>
type AskingFor = Asking & Readonly<{ amount: Kopecks }>

/**
 * Takes up to what was authorised, and lets the rest go. An order is captured once: asking again, even for another
 * sum, changes nothing.
 */
export async function askCapture(tx: Tx, ...asked: readonly AskingFor[]): Promise<void> {
  await queue(
    tx,
    ...asked.map(({ shop, order, amount, now }) => ({
      shop,
      kind: 'capture' as const,
      key: order,
      payload: { order, amount },
      runAt: now,
    })),
  )
}

/** Takes everything that is held now, for a group that lasts longer than the hold does. What proves too much goes back. */
export async function askCharge(tx: Tx, { shop, order, amount, now }: AskingFor): Promise<void> {
  await queue(tx, { shop, kind: 'capture', key: `${order}:now`, payload: { order, amount }, runAt: now })
}

/**
 * Gives everything back that was held or, where it was charged already, taken. May be asked again: an order that ended
 * unpaid has nothing to give back, until its payment arrives late.
 */
export async function askRelease(tx: Tx, ...asked: readonly Asking[]): Promise<void> {
  await queueAgain(
    tx,
    ...asked.map(({ shop, order, now }) => ({
      shop,
      kind: 'release' as const,
      key: order,
      payload: { order },
      runAt: now,
    })),
  )
}
