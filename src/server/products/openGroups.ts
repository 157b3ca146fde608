import type { OpenGroup } from '#domain/contract/products.ts'
import type { BuyerId, GroupId, ProductId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import { prepared } from '../db/prepared.ts'
import type { Db } from '../db/sql.ts'
import { facesFor } from '../groupBuys/faces.ts'
import { variantsOf } from '../groupBuys/offers.ts'

const MOST_SHOWN = 5

/** Groups of a product with a free seat, as `viewer` may see them: those that miss the fewest people, then those that close soonest. */
export async function readOpenGroups(
  db: Db,
  shop: ShopId,
  productId: ProductId,
  viewer: BuyerId | null,
  now: Instant,
): Promise<OpenGroup[]> {
  const { rows: groups } = await groupRows(db, { shop, productId, now })
  if (groups.length === 0) return []

  const { rows: seats } = await seatRows(db, { shop, groups: groups.map(({ id }) => id) })
  return groups.map(({ id, taken, held, goal, capacity, closes_at, variants }) => {
    const members = seats.filter((seat) => seat.group_id === id)
    return {
      id,
      taken,
      held,
      goal,
      capacity,
      closesAt: closes_at,
      variants: variantsOf(variants),
      faces: facesFor(members, viewer),
      mine: members.some((seat) => seat.buyer_id === viewer),
    }
  })
}

type Open = Readonly<{ shop: ShopId; productId: ProductId; now: Instant }>

const groupRows = prepared((db, { shop, productId, now }: Open) =>
  db
    .selectFrom('group_buy')
    .select(['id', 'taken', 'held', 'goal', 'capacity', 'closes_at', 'variants'])
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
    .selectFrom('seat')
    .innerJoin('buyer', (on) => on.onRef('buyer.shop_id', '=', 'seat.shop_id').onRef('buyer.id', '=', 'seat.buyer_id'))
    .select([
      'seat.id',
      'seat.group_id',
      'seat.buyer_id',
      'seat.state',
      'seat.visible_since',
      'seat.organiser_since',
      'seat.held_at',
    ])
    .select(['buyer.first_name', 'buyer.photo'])
    .where('seat.shop_id', '=', shop)
    .where('seat.group_id', 'in', groups)
    .where('seat.released_at', 'is', null),
)
