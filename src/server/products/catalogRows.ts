import { sql, type SqlBool } from 'kysely'

import type { CatalogSort } from '#domain/contract/products.ts'
import type { CategoryId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import { prepared } from '../db/prepared.ts'
import { searchOf } from '../db/searchOf.ts'
import type { Wanted } from '../db/searchWords.ts'
import type { Db } from '../db/sql.ts'
import { isAhead } from '../groupBuys/isAhead.ts'
import type { Mark } from './cursor.ts'

export const PAGE = 24

/** `categories` is null for all there are. */
export type Listing = Readonly<{
  shop: ShopId
  categories: readonly CategoryId[] | null
  mark: Mark | null
  now: Instant
}>

const SORTS = {
  recommended: { by: 'position', way: 'asc' },
  cheap: { by: 'price', way: 'asc' },
  dear: { by: 'price', way: 'desc' },
  new: { by: 'listed_at', way: 'desc' },
} as const satisfies Record<CatalogSort, object>

/** The rows of a page and one more, by how it is sorted. */
export const ROWS = {
  recommended: prepared((db, listing: Listing) => rowsFound(db, 'recommended', listing, null)),
  cheap: prepared((db, listing: Listing) => rowsFound(db, 'cheap', listing, null)),
  dear: prepared((db, listing: Listing) => rowsFound(db, 'dear', listing, null)),
  new: prepared((db, listing: Listing) => rowsFound(db, 'new', listing, null)),
} satisfies Record<CatalogSort, unknown>

/** The same among what a search finds: each search is written in its own words, so it cannot be prepared. */
export function rowsFound(db: Db, sort: CatalogSort, listing: Listing, wanted: Wanted | null) {
  const { shop, categories, mark, now } = listing
  const { by, way } = SORTS[sort]
  const listed = db
    .selectFrom('product')
    .select(['shop_id', 'id', 'name', 'price', 'old_price', 'picture', 'reviews', 'stars', `${by} as sorted`])
    .where('shop_id', '=', shop)
    // With the plus no engine walks an index in its order through all the goods that are not looked for.
    .where(sql<SqlBool>`${sql.raw(wanted ? '+' : '')}gone_at is null`)
    .$if(categories?.length === 1, (rows) => rows.where('category_id', '=', categories?.[0] ?? null))
    .$if(categories !== null && categories.length > 1, (rows) => rows.where('category_id', 'in', categories ?? []))
    .$if(wanted !== null, (rows) =>
      wanted ? rows.where((row) => searchOf(db).has(row.ref('product.id'), shop, wanted)) : rows,
    )
    .$if(mark !== null, (rows) =>
      rows.where(sql<SqlBool>`(${sql.ref(by)}, id) ${sql.raw(way === 'asc' ? '>' : '<')} (${mark?.key}, ${mark?.id})`),
    )
    .orderBy(by, way)
    .orderBy('id', way)
    .limit(PAGE + 1)

  return db
    .selectFrom(listed.as('listed'))
    .leftJoin('group_offer as offer', (on) =>
      on
        .onRef('offer.shop_id', '=', 'listed.shop_id')
        .onRef('offer.product_id', '=', 'listed.id')
        .on(isAhead('offer.paused_at', now))
        .on('offer.starts_at', '<=', now)
        .on(isAhead('offer.ends_at', now)),
    )
    .select(['listed.id', 'name', 'price', 'old_price', 'picture', 'reviews', 'stars', 'sorted', 'offer.ladder'])
    .select(
      sql<number | null>`(
      select 1 from variant join stock on stock.shop_id = variant.shop_id and stock.variant_id = variant.id
      where variant.shop_id = listed.shop_id and variant.product_id = listed.id
        and variant.gone_at is null and stock.on_hand > stock.reserved
      limit 1
    )`.as('in_stock'),
    )
    .orderBy('sorted', way)
    .orderBy('listed.id', way)
}
