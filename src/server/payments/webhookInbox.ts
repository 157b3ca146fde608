import type { ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import type { ProviderEvent } from '../outside/payments/payments.ts'
import { queue } from '../work/outbox.ts'

type Received = ProviderEvent &
  Readonly<{ shop: ShopId; provider: string; /** As it came. */ body: string; now: Instant }>

/**
 * Keeps what a provider sent and has the payment read at the provider. The same event again changes nothing, and so
 * does an event that lies: nothing in it is believed but whom it is about.
 */
export async function receiveEvent(
  tx: Tx,
  { shop, provider, event, payment, body, now }: Received,
  actAt: Instant = now,
): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('webhook_inbox')
    .values({ shop_id: shop, provider, event, payload: body, received_at: now })
    .onConflict((known) => known.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return

  await queue(tx, {
    shop,
    kind: 'webhook',
    key: `${provider}:${event}`,
    payload: { payment },
    runAt: actAt,
  })
}
