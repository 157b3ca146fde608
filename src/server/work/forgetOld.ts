import { after, DAY } from '#domain/time.ts'

import type { Sweep } from './sweeps.ts'

/** A repeat of a call comes within seconds; providers repeat their events for days. */
const KEYS_ARE_KEPT = 3 * DAY
const WORK_IS_KEPT = 30 * DAY

/** Forgets answers that nobody will ask for again, and work that was done long ago. What was given up is kept. */
export const forgetOld: Sweep = async (tx, { shop, now }) => {
  const keysBefore = after(now, -KEYS_ARE_KEPT)
  const workBefore = after(now, -WORK_IS_KEPT)
  await tx.deleteFrom('idempotency').where('shop_id', '=', shop).where('at', '<', keysBefore).execute()
  await tx.deleteFrom('outbox').where('shop_id', '=', shop).where('done_at', '<', workBefore).execute()
  await tx.deleteFrom('webhook_inbox').where('shop_id', '=', shop).where('received_at', '<', workBefore).execute()
}
