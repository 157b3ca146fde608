import { type SqlBool, sql } from 'kysely'

import type { FriendsGroup, FriendsIn } from '#domain/contract/groupLists.ts'
import type { BuyerId, ProductId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Db } from '../db/sql.ts'
import { faceOf, facesWithFirst } from './firstFaces.ts'
import { MOST_GROUPS, readGathering, soonAfter } from './gatheringGroups.ts'

/** More friends' seats than these change nothing in the answer that anybody would notice. */
const MOST_SEATS = 500

type Asked = Readonly<{
  shop: ShopId
  viewer: BuyerId
  now: Instant
  /** As the viewer's own host calls them. */
  friends: readonly string[]
  /** Null: among what closes soon. */
  productId: ProductId | null
}>

/**
 * Open groups in which one of `friends` has a taken seat and agreed to be seen there. Nobody else is looked for, and
 * nothing is kept. Three statements.
 */
export async function readFriendsGroups(db: Db, asked: Asked): Promise<FriendsGroup[]> {
  if (asked.friends.length === 0) return []
  const seats = await seatRows(db, asked).execute()
  const found = [...new Set(seats.map(({ group_id }) => group_id))].slice(0, MOST_GROUPS)
  const groups = await readGathering(db, asked, found)
  const marked = groups.map((group) => {
    const friends = seats.filter((seat) => seat.group_id === group.id)
    return { ...group, faces: facesWithFirst(friends.map(faceOf), group.faces), friends: friendsIn(friends) }
  })
  // Beside one another stand groups of one product, of which the one that lacks the fewest comes first.
  return asked.productId === null ? marked : marked.toSorted((a, b) => missing(a) - missing(b))
}

const missing = ({ goal, taken }: FriendsGroup): number => Math.max(0, goal - taken)

const friendsIn = (friends: readonly Readonly<{ first_name: string | null }>[]): FriendsIn => ({
  // Two names, or one and a number: a row has room for no more.
  names: friends.flatMap(({ first_name }) => first_name ?? []).slice(0, friends.length > 2 ? 1 : 2),
  count: friends.length,
})

const seatRows = (db: Db, { shop, viewer, now, friends, productId }: Asked) =>
  db
    .selectFrom('buyer')
    .innerJoin('seat', (on) => on.onRef('seat.shop_id', '=', 'buyer.shop_id').onRef('seat.buyer_id', '=', 'buyer.id'))
    .innerJoin('group_buy', (on) =>
      on.onRef('group_buy.shop_id', '=', 'seat.shop_id').onRef('group_buy.id', '=', 'seat.group_id'),
    )
    .select(['seat.id', 'seat.group_id', 'seat.state', 'seat.organiser_since', 'buyer.first_name', 'buyer.photo'])
    .where('buyer.shop_id', '=', shop)
    // Numbers mean people only at one host.
    .where('buyer.host', '=', hostOf(shop, viewer))
    .where('buyer.host_user_id', 'in', friends)
    .where('buyer.id', '<>', viewer)
    .where('seat.state', '=', 'taken')
    .where('seat.visible_since', 'is not', null)
    .where('group_buy.state', '=', 'gathering')
    .where('group_buy.closes_at', '>', now)
    .where((row) =>
      productId === null
        ? row('group_buy.closes_at', '<=', soonAfter(now))
        : row('group_buy.product_id', '=', productId),
    )
    .where(sql<SqlBool>`group_buy.taken + group_buy.held < group_buy.capacity`)
    .orderBy('group_buy.closes_at')
    .orderBy('seat.held_at')
    .orderBy('seat.id')
    .limit(MOST_SEATS)
    .$narrowType<{ state: 'taken' }>()

const hostOf = (shop: ShopId, buyer: BuyerId) =>
  sql<'vk' | 'ok'>`(select host from buyer viewer where viewer.shop_id = ${shop} and viewer.id = ${buyer})`
