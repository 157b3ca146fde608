import { after, DAY } from '#domain/time.ts'

import type { Sweep } from '../work/sweeps.ts'

const KEPT = 180 * DAY

/** What happened half a year ago is read in orders and groups. */
export const forgetOldNotices: Sweep = async (tx, { shop, now }) => {
  await tx.deleteFrom('notice').where('shop_id', '=', shop).where('told_at', '<', after(now, -KEPT)).execute()
}
