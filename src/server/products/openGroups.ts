import { sql } from 'kysely'

import type { OpenGroup } from '#domain/contract/products.ts'
import type { BuyerId, GroupId, ProductId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import { prepared } from '../db/prepared.ts'
import type { Db } from '../db/sql.ts'
import { facesFor } from '../groupBuys/faces.ts'
import { isMine } from '../groupBuys/isMine.ts'
import { leftForGroup, leftOf } from '../groupBuys/leftOfQuota.ts'
import { variantsOf } from '../groupBuys/offers.ts'
import { placeInStanding } from '../groupBuys/standing.ts'

const MOST_SHOWN = 5
/** Of each group: as many as a row has room for. */
const MOST_FACES = 5

/** Groups of a product with a free seat, as `viewer` may see them: those that miss the fewest people, then those that close soonest. */
export async function readOpenGroups(
  db: Db,
  shop: ShopId,
  productId: ProductId,
  viewer: BuyerId | null,
  now: Instant,
): Promise<OpenGroup[]> {
  const { rows: groups } = await groupRows(db, { shop, productId, viewer, now })
  if (groups.length === 0) return []

  const { rows: seats } = await seatRows(db, { shop, groups: groups.map(({ id }) => id) })
  return groups.map(({ id, taken, held, goal, capacity, closes_at, variants, left, mine }) => ({
    id,
    taken,
    held,
    goal,
    capacity,
    closesAt: closes_at,
    variants: variantsOf(variants),
    left: leftOf(left),
    faces: facesFor(
      seats.filter((seat) => seat.group_id === id),
      viewer,
    ),
    mine: mine !== null,
  }))
}

type Open = Readonly<{ shop: ShopId; productId: ProductId; viewer: BuyerId | null; now: Instant }>

const groupRows = prepared((db, { shop, productId, viewer, now }: Open) =>
  db
    .selectFrom('group_buy')
    .select(['id', 'taken', 'held', 'goal', 'capacity', 'closes_at', 'variants'])
    .select([leftForGroup.as('left'), isMine(viewer).as('mine')])
    .select((row) =>
      row
        .case()
        .when('taken', '<', row.ref('goal'))
        .then(row('goal', '-', row.ref('taken')))
        .else(0)
        .end()
        .as('missing'),
    )
    .where('shop_id', '=', shop)
    .where('product_id', '=', productId)
    .where('state', '=', 'gathering')
    .where('closes_at', '>', now)
    .where((row) => row(row('taken', '+', row.ref('held')), '<', row.ref('capacity')))
    .orderBy('missing')
    .orderBy('closes_at')
    .orderBy('id')
    .limit(MOST_SHOWN),
)

type Seated = Readonly<{ shop: ShopId; groups: readonly GroupId[] }>

const seatRows = prepared((db, { shop, groups }: Seated) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('seat')
        .select(['shop_id', 'id', 'group_id', 'buyer_id', 'state', 'visible_since', 'organiser_since', 'held_at'])
        .select(placeInStanding.as('place'))
        .where('shop_id', '=', shop)
        .where('group_id', 'in', groups)
        .where('released_at', 'is', null)
        .as('seat'),
    )
    .innerJoin('buyer', (on) => on.onRef('buyer.shop_id', '=', 'seat.shop_id').onRef('buyer.id', '=', 'seat.buyer_id'))
    .select(['seat.id', 'group_id', 'buyer_id', 'state', 'visible_since', 'organiser_since', 'held_at'])
    .select(['buyer.first_name', 'buyer.photo'])
    .where('place', '<=', sql.lit(MOST_FACES)),
)
