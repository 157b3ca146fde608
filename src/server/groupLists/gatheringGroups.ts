import { type SqlBool, sql } from 'kysely'

import type { Face } from '#domain/contract/groupBuys.ts'
import type { GatheringGroup } from '#domain/contract/groupLists.ts'
import { PictureView } from '#domain/contract/pictures.ts'
import type { BuyerId, GroupId, ShopId } from '#domain/ids.ts'
import { after, HOUR, type Instant } from '#domain/time.ts'

import { parsedText } from '../db/parsedText.ts'
import { prepared } from '../db/prepared.ts'
import type { Db } from '../db/sql.ts'
import { ladderOf } from '../groupBuys/groupRow.ts'
import { isMine } from '../groupBuys/isMine.ts'
import { leftForGroup, leftOf } from '../groupBuys/leftOfQuota.ts'
import { variantsOf } from '../groupBuys/offers.ts'
import { firstFaces } from './firstFaces.ts'

/** What closes within this time closes soon. */
const SOON = 24 * HOUR
export const MOST_GROUPS = 20

const picture = parsedText(PictureView)

export const soonAfter = (now: Instant): Instant => after(now, SOON)

type Looking = Readonly<{ shop: ShopId; viewer: BuyerId | null; now: Instant }>

/** Groups one may still join that close within a day, soonest first. Two statements. */
export async function readClosingSoon(db: Db, looking: Looking): Promise<GatheringGroup[]> {
  const { rows } = await gatheringRows(db, { ...looking, until: soonAfter(looking.now), groups: null })
  return withFaces(db, looking.shop, rows)
}

/** Those of these groups that one may still join, soonest to close first. Two statements. */
export async function readGathering(db: Db, looking: Looking, groups: readonly GroupId[]): Promise<GatheringGroup[]> {
  if (groups.length === 0) return []
  const { rows } = await gatheringRows(db, { ...looking, until: null, groups })
  return withFaces(db, looking.shop, rows)
}

type Asked = Looking & Readonly<{ until: Instant | null; groups: readonly GroupId[] | null }>

/** A group is shown while it has a free seat and the shop has what it buys. */
const gatheringRows = prepared((db, { shop, viewer, now, until, groups }: Asked) =>
  db
    .selectFrom('group_buy')
    .innerJoin('product', (on) =>
      on
        .onRef('product.shop_id', '=', 'group_buy.shop_id')
        .onRef('product.id', '=', 'group_buy.product_id')
        .on('product.gone_at', 'is', null),
    )
    .select(['group_buy.id', 'group_buy.product_id', 'product.name', 'ladder', 'goal', 'capacity', 'taken', 'held'])
    .select(['closes_at', 'variants'])
    .select(
      sql<string | null>`(
      select picture from image
      where image.shop_id = group_buy.shop_id and image.product_id = group_buy.product_id and picture is not null
      order by image.position limit 1
    )`.as('picture'),
    )
    .select([leftForGroup.as('left'), isMine(viewer).as('mine')])
    .where('group_buy.shop_id', '=', shop)
    .where('group_buy.state', '=', 'gathering')
    .where('closes_at', '>', now)
    .$if(until !== null, (rows) => rows.where(sql<SqlBool>`closes_at <= ${until}`))
    .$if(groups !== null, (rows) => rows.where('group_buy.id', 'in', groups ?? []))
    .where((row) => row(row('taken', '+', row.ref('held')), '<', row.ref('capacity')))
    .where(
      sql<SqlBool>`exists (
      select 1 from variant join stock on stock.shop_id = variant.shop_id and stock.variant_id = variant.id
      where variant.shop_id = group_buy.shop_id and variant.product_id = group_buy.product_id
        and variant.gone_at is null and stock.on_hand > stock.reserved
    )`,
    )
    .orderBy('closes_at')
    .orderBy('group_buy.id')
    .limit(MOST_GROUPS),
)

type Row = Awaited<ReturnType<typeof gatheringRows>>['rows'][number]

async function withFaces(db: Db, shop: ShopId, rows: readonly Row[]): Promise<GatheringGroup[]> {
  const faces = await firstFaces(
    db,
    shop,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => groupOf(row, faces.get(row.id) ?? []))
}

const groupOf = (row: Row, faces: Face[]): GatheringGroup => ({
  id: row.id,
  product: { id: row.product_id, name: row.name, picture: row.picture === null ? null : picture(row.picture) },
  ladder: ladderOf(row.ladder),
  goal: row.goal,
  capacity: row.capacity,
  taken: row.taken,
  held: row.held,
  closesAt: row.closes_at,
  variants: variantsOf(row.variants),
  left: leftOf(row.left),
  faces,
  mine: row.mine !== null,
})
