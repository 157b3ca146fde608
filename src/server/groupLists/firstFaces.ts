import { sql } from 'kysely'

import type { Face } from '#domain/contract/groupBuys.ts'
import type { GroupId, SeatId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import { prepared } from '../db/prepared.ts'
import type { Db } from '../db/sql.ts'

/** As many as a row has room for. */
const MOST_FACES = 5

/** The first few people of each group who agreed to be seen, in one statement however large the groups are. */
export async function firstFaces(
  db: Db,
  shop: ShopId,
  groups: readonly GroupId[],
): Promise<ReadonlyMap<GroupId, Face[]>> {
  const byGroup = new Map<GroupId, Face[]>(groups.map((id) => [id, []]))
  if (groups.length === 0) return byGroup
  const { rows } = await faceRows(db, { shop, groups })
  for (const row of rows) byGroup.get(row.group_id)?.push(faceOf(row))
  return byGroup
}

/** The friends' faces first, then those who came earliest, none twice. */
export const facesWithFirst = (friends: readonly Face[], faces: readonly Face[]): Face[] =>
  [...friends, ...faces.filter(({ seatId }) => !friends.some((friend) => friend.seatId === seatId))].slice(
    0,
    MOST_FACES,
  )

type SeenSeat = Readonly<{
  id: SeatId
  state: 'held' | 'taken'
  first_name: string | null
  photo: string | null
  organiser_since: Instant | null
}>

export const faceOf = (seat: SeenSeat): Face => ({
  seatId: seat.id,
  firstName: seat.first_name,
  photo: seat.photo,
  organiser: seat.organiser_since !== null,
  state: seat.state,
})

type Asked = Readonly<{ shop: ShopId; groups: readonly GroupId[] }>

const faceRows = prepared((db, { shop, groups }: Asked) =>
  db
    .selectFrom((from) =>
      from
        .selectFrom('seat')
        .select(['shop_id', 'id', 'group_id', 'buyer_id', 'state', 'organiser_since'])
        .select(sql<number>`row_number() over (partition by group_id order by held_at, id)`.as('place'))
        .where('shop_id', '=', shop)
        .where('group_id', 'in', groups)
        .where('released_at', 'is', null)
        .where('visible_since', 'is not', null)
        .as('seen'),
    )
    .innerJoin('buyer', (on) => on.onRef('buyer.shop_id', '=', 'seen.shop_id').onRef('buyer.id', '=', 'seen.buyer_id'))
    .select(['seen.id', 'group_id', 'state', 'organiser_since', 'first_name', 'photo'])
    .where('place', '<=', sql.lit(MOST_FACES))
    .orderBy('place')
    .$narrowType<{ state: 'held' | 'taken' }>(),
)
