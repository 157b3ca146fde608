import { priceNow } from '#domain/groupBuy.ts'
import type { ShopId } from '#domain/ids.ts'
import { fragmentOf } from '#domain/place.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { tell } from '../notifications/tell.ts'
import type { Group } from './groupRow.ts'
import type { Seat } from './seats.ts'

type Joining = Readonly<{ shop: ShopId; group: Group; /** The newcomer's. */ seat: Seat; now: Instant }>

/** Tells a group's members that somebody has joined; the newcomer knows. */
export async function tellOthers(tx: Tx, { shop, group, seat, now }: Joining): Promise<void> {
  const members = await tx
    .selectFrom('seat')
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'seat.shop_id').on('product.id', '=', group.productId),
    )
    .innerJoin('buyer as newcomer', (on) =>
      on.onRef('newcomer.shop_id', '=', 'seat.shop_id').on('newcomer.id', '=', seat.buyer),
    )
    .select(['seat.buyer_id', 'product.name', 'newcomer.first_name'])
    .where('seat.shop_id', '=', shop)
    .where('seat.group_id', '=', group.id)
    .where('seat.state', '=', 'taken')
    .where('seat.id', '<>', seat.id)
    .execute()

  const missing = Math.max(0, group.goal - group.taken)
  await tell(
    tx,
    ...members.map((member) => ({
      shop,
      buyer: member.buyer_id,
      about: group.id,
      key: `joined:${seat.id}`,
      fragment: fragmentOf({ screen: 'group', groupId: group.id }),
      words: {
        kind: 'joined' as const,
        product: member.name,
        firstName: seat.visibleSince === null ? null : member.first_name,
        missing,
        priceNow: priceNow(group),
      },
      now,
    })),
  )
}
