import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import { PictureView } from '#domain/contract/pictures.ts'
import type { BuyerId, GroupId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import { parsedText } from '../db/parsedText.ts'
import type { Db } from '../db/sql.ts'
import { facesFor } from './faces.ts'
import { ladderOf } from './groupRow.ts'
import { isAhead } from './isAhead.ts'
import { readNews } from './news.ts'
import { variantsOf } from './offers.ts'
import { inStanding } from './standing.ts'

const picture = parsedText(PictureView)

/** A crowd's picture is no larger than a small group's. */
const FACES = 12
const NEWS = 8

/** Everything about a group that somebody may be shown. */
export type GroupSnapshot = Readonly<{
  group: NonNullable<Awaited<ReturnType<typeof readGroup>>>
  /** The first of the live ones, and all of the viewer's. */
  seats: Awaited<ReturnType<typeof readSeats>>
  news: Awaited<ReturnType<typeof readNews>>
}>

type Looking = Readonly<{ shop: ShopId; groupId: GroupId; viewer: BuyerId | null; now: Instant }>

export async function readSnapshot(db: Db, looking: Looking): Promise<GroupSnapshot | null> {
  const group = await readGroup(db, looking)
  if (!group) return null
  const { shop, groupId, viewer } = looking
  const seats = await readSeats(db, shop, groupId, viewer)
  return { group, seats, news: await readNews(db, { shop, groupId, most: NEWS }) }
}

/** The group as `viewer` may see it: one and the same picture for all but those who hide in it from others. */
export function pictureFor(snapshot: GroupSnapshot, viewer: BuyerId | null): GroupPicture {
  const hides = snapshot.seats.some((seat) => seat.buyer_id === viewer && seat.visible_since === null)
  if (hides) return draw(snapshot, viewer)

  const picture = everybodys.get(snapshot) ?? draw(snapshot, null)
  everybodys.set(snapshot, picture)
  return picture
}

const everybodys = new WeakMap<GroupSnapshot, GroupPicture>()

function draw({ group, seats, news }: GroupSnapshot, viewer: BuyerId | null): GroupPicture {
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
    variants: variantsOf(group.variants),
    unitsPerBuyer: group.units_per_buyer,
    taken: group.taken,
    held: group.held,
    openedAt: group.opened_at,
    closesAt: group.closes_at,
    endedAt: group.ended_at,
    completedAt: group.completed_at,
    faces: facesFor(seats, viewer).slice(0, FACES),
    news,
  }
}

const readGroup = (db: Db, { shop, groupId, now }: Looking) =>
  db
    .selectFrom('group_buy')
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
    .select(['product.name', 'image.picture'])
    // Another group is opened of what runs today, whichever offer this one was of.
    .select((row) =>
      row
        .exists(
          row
            .selectFrom('group_offer')
            .select('group_offer.id')
            .whereRef('group_offer.shop_id', '=', 'group_buy.shop_id')
            .whereRef('group_offer.product_id', '=', 'group_buy.product_id')
            .where('group_offer.starts_at', '<=', now)
            .where(isAhead('group_offer.paused_at', now))
            .where(isAhead('group_offer.ends_at', now)),
        )
        .as('is_sold_together'),
    )
    .where('group_buy.shop_id', '=', shop)
    .where('group_buy.id', '=', groupId)
    .executeTakeFirst()

const readSeats = (db: Db, shop: ShopId, groupId: GroupId, viewer: BuyerId | null) =>
  db
    .selectFrom('seat')
    .innerJoin('buyer', (on) => on.onRef('buyer.shop_id', '=', 'seat.shop_id').onRef('buyer.id', '=', 'seat.buyer_id'))
    .innerJoin('order', (on) => on.onRef('order.shop_id', '=', 'seat.shop_id').onRef('order.id', '=', 'seat.order_id'))
    .selectAll('seat')
    .select(['buyer.first_name', 'buyer.photo', 'order.delivery_price', 'order.state as order_state'])
    .where('seat.shop_id', '=', shop)
    .where('seat.group_id', '=', groupId)
    .where((row) => {
      const first = row(
        'seat.id',
        'in',
        inStanding(
          row
            .selectFrom('seat')
            .select('seat.id')
            .where('seat.shop_id', '=', shop)
            .where('seat.group_id', '=', groupId)
            .where('seat.released_at', 'is', null),
        ).limit(FACES),
      )
      return viewer === null ? first : row.or([first, row('seat.buyer_id', '=', viewer)])
    })
    .execute()
