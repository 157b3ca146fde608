import type { SeatId, ShopId } from '#domain/ids.ts'
import { fragmentOf } from '#domain/place.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { tell } from '../notifications/tell.ts'
import { readProductName } from './productName.ts'

type Warning = Readonly<{ shop: ShopId; seatId: SeatId; now: Instant }>

/** Tells whoever has not paid for a held seat that it is about to be freed. */
export async function warnOfHoldEnd(tx: Tx, { shop, seatId, now }: Warning): Promise<void> {
  const held = await tx
    .selectFrom('seat')
    .select(['group_id', 'buyer_id', 'held_until'])
    .where('shop_id', '=', shop)
    .where('id', '=', seatId)
    .where('state', '=', 'held')
    .where('held_until', '>', now)
    .executeTakeFirst()
  if (!held) return

  const groupId = held.group_id
  await tell(tx, {
    shop,
    buyer: held.buyer_id,
    about: groupId,
    key: `hold_ends:${seatId}`,
    fragment: fragmentOf({ screen: 'group', groupId }),
    words: { kind: 'hold_ends', product: await readProductName(tx, shop, groupId), until: held.held_until },
    now,
  })
}
