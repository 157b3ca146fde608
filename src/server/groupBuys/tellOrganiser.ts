import type { GroupId, ShopId } from '#domain/ids.ts'
import { fragmentOf } from '#domain/place.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { tell } from '../notifications/tell.ts'
import type { Organiser } from './appointOrganiser.ts'
import { readProductName } from './productName.ts'

type Appointed = Readonly<{ shop: ShopId; groupId: GroupId; organiser: Organiser; now: Instant }>

/** Tells whoever has become the organiser of a group that they have. */
export async function tellOrganiser(tx: Tx, { shop, groupId, organiser, now }: Appointed): Promise<void> {
  await tell(tx, {
    shop,
    buyer: organiser.buyer,
    about: groupId,
    key: `organiser:${organiser.seatId}`,
    fragment: fragmentOf({ screen: 'group', groupId }),
    words: { kind: 'organiser', product: await readProductName(tx, shop, groupId) },
    now,
  })
}
