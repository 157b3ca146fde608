import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import { PictureView } from '#domain/contract/pictures.ts'
import type { BuyerId, GroupId, ShopId } from '#domain/ids.ts'

import { parsedText } from '../db/parsedText.ts'
import type { Db } from '../db/sql.ts'
import { facesFor } from './faces.ts'
import { ladderOf } from './groupRow.ts'

const picture = parsedText(PictureView)

/** Everything about a group that somebody may be shown. */
export type GroupSnapshot = Readonly<{
  group: NonNullable<Awaited<ReturnType<typeof readGroup>>>
  /** The live ones, and all of the viewer's. */
  seats: Awaited<ReturnType<typeof readSeats>>
}>

export async function readSnapshot(
  db: Db,
  shop: ShopId,
  groupId: GroupId,
  viewer: BuyerId | null,
): Promise<GroupSnapshot | null> {
  const group = await readGroup(db, shop, groupId)
  return group ? { group, seats: await readSeats(db, shop, groupId, viewer) } : null
}

/** The group as `viewer` may see it. */
export function pictureFor({ group, seats }: GroupSnapshot, viewer: BuyerId | null): GroupPicture {
  return {
    id: group.id,
    version: group.version,
    offerId: group.offer_id,
    product: {
      id: group.product_id,
      name: group.name,
      picture: group.picture === null ? null : picture(group.picture),
    },
    state: group.state,
    ladder: ladderOf(group.ladder),
    goal: group.goal,
    capacity: group.capacity,
    unitsPerBuyer: group.units_per_buyer,
    taken: group.taken,
    held: group.held,
    openedAt: group.opened_at,
    closesAt: group.closes_at,
    endedAt: group.ended_at,
    faces: facesFor(seats, viewer),
  }
}

const readGroup = (db: Db, shop: ShopId, groupId: GroupId) =>
  db
    .selectFrom('group_buy')
    .innerJoin('group_offer', (on) =>
      on.onRef('group_offer.shop_id', '=', 'group_buy.shop_id').onRef('group_offer.id', '=', 'group_buy.offer_id'),
    )
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'group_buy.shop_id').onRef('product.id', '=', 'group_buy.product_id'),
    )
    .leftJoin('image', (on) =>
      on
        .onRef('image.shop_id', '=', 'group_buy.shop_id')
        .onRef('image.product_id', '=', 'group_buy.product_id')
        .on('image.position', '=', 0),
    )
    .selectAll('group_buy')
    .select(['product.name', 'image.picture', 'group_offer.starts_at', 'group_offer.ends_at', 'group_offer.paused_at'])
    .where('group_buy.shop_id', '=', shop)
    .where('group_buy.id', '=', groupId)
    .executeTakeFirst()

const readSeats = (db: Db, shop: ShopId, groupId: GroupId, viewer: BuyerId | null) =>
  db
    .selectFrom('seat')
    .innerJoin('buyer', (on) => on.onRef('buyer.shop_id', '=', 'seat.shop_id').onRef('buyer.id', '=', 'seat.buyer_id'))
    .innerJoin('order', (on) => on.onRef('order.shop_id', '=', 'seat.shop_id').onRef('order.id', '=', 'seat.order_id'))
    .selectAll('seat')
    .select(['buyer.first_name', 'buyer.photo', 'order.delivery_price'])
    .where('seat.shop_id', '=', shop)
    .where('seat.group_id', '=', groupId)
    .where((row) => {
      const live = row('seat.released_at', 'is', null)
      return viewer === null ? live : row.or([live, row('seat.buyer_id', '=', viewer)])
    })
    .execute()
