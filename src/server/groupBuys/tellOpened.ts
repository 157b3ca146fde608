import type { ShopId } from '#domain/ids.ts'
import { fragmentOf } from '#domain/place.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { tell } from '../notifications/tell.ts'
import type { Group } from './groupRow.ts'
import { readProductName } from './productName.ts'
import type { Seat } from './seats.ts'

type Opening = Readonly<{ shop: ShopId; group: Group; /** The organiser's. */ seat: Seat; now: Instant }>

/** Tells whoever opened a group, and has paid for their seat in it, until when it gathers. */
export async function tellOpened(tx: Tx, { shop, group, seat, now }: Opening): Promise<void> {
  const product = await readProductName(tx, shop, group.id)
  await tell(tx, {
    shop,
    buyer: seat.buyer,
    about: group.id,
    key: 'opened',
    fragment: fragmentOf({ screen: 'group', groupId: group.id }),
    words: { kind: 'opened', product, closesAt: group.closesAt, missing: Math.max(0, group.goal - group.taken) },
    now,
  })
}
