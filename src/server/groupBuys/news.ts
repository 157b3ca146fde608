import type { GroupNews } from '#domain/contract/groupBuys.ts'
import type { GroupId, ShopId } from '#domain/ids.ts'

import type { Db } from '../db/sql.ts'

type Asked = Readonly<{
  shop: ShopId
  groupId: GroupId
  /** The version before which to begin. */ before?: number
  most: number
}>

/**
 * What has happened in a group, newest first. People are named as long as they are in it and agreed to be seen; that
 * somebody began to pay is no news.
 */
export async function readNews(db: Db, { shop, groupId, before, most }: Asked): Promise<GroupNews[]> {
  const rows = await db
    .selectFrom('group_event')
    .leftJoin('seat', (on) =>
      on
        .onRef('seat.shop_id', '=', 'group_event.shop_id')
        .onRef('seat.id', '=', 'group_event.seat_id')
        .on('seat.visible_since', 'is not', null)
        .on('seat.released_at', 'is', null),
    )
    .leftJoin('buyer', (on) => on.onRef('buyer.shop_id', '=', 'seat.shop_id').onRef('buyer.id', '=', 'seat.buyer_id'))
    .select(['group_event.version', 'group_event.kind', 'group_event.at', 'group_event.seat_id'])
    .select(['buyer.first_name', 'buyer.photo'])
    .where('group_event.shop_id', '=', shop)
    .where('group_event.group_id', '=', groupId)
    .where('group_event.kind', '<>', 'held')
    .where((row) => (before === undefined ? row.lit(true) : row('group_event.version', '<', before)))
    .orderBy('group_event.version', 'desc')
    .limit(most)
    .execute()
  return rows.flatMap(({ version, kind, at, seat_id: seatId, first_name: firstName, photo }) =>
    kind === 'held' ? [] : [{ version, kind, at, seatId, firstName, photo }],
  )
}
