import type { ShopId } from '#domain/ids.ts'
import { fragmentOf } from '#domain/place.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { tell } from '../notifications/tell.ts'
import type { Organiser } from './appointOrganiser.ts'
import type { Group } from './groupRow.ts'
import { readProductName } from './productName.ts'
import { readSeenName } from './seenName.ts'
import { tellMembers } from './tellMembers.ts'

type Appointed = Readonly<{
  shop: ShopId
  group: Pick<Group, 'id' | 'productId'>
  organiser: Organiser
  now: Instant
}>

/** Tells whoever has become the organiser of a group that they have, and its other members who it is now. */
export async function tellOrganiser(tx: Tx, { shop, group, organiser, now }: Appointed): Promise<void> {
  const key = `organiser:${organiser.seatId}`
  await tell(tx, {
    shop,
    buyer: organiser.buyer,
    about: group.id,
    key,
    fragment: fragmentOf({ screen: 'group', groupId: group.id }),
    words: { kind: 'organiser', product: await readProductName(tx, shop, group.id), other: null },
    now,
  })
  const other = { firstName: await readSeenName(tx, shop, organiser.seatId) }
  const words = (product: string) => ({ kind: 'organiser' as const, product, other })
  await tellMembers(tx, { shop, group, except: organiser.seatId, key, words, now })
}
