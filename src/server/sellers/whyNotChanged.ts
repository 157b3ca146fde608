import type { OfferId, ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'

import type { Tx } from '../db/sql.ts'

/** Says why nothing could be done with an offer: there is none, or it has ended, or somebody has edited it. */
export async function whyNotChanged(tx: Tx, shop: ShopId, offerId: OfferId): Promise<Refused> {
  const known = await tx
    .selectFrom('group_offer')
    .select('id')
    .where('shop_id', '=', shop)
    .where('id', '=', offerId)
    .executeTakeFirst()
  return new Refused(known ? 'offer_not_running' : 'offer_not_found')
}
