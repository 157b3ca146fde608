import { sql, type SqlBool } from 'kysely'

import type { ParsedInputOf } from '#domain/contract/endpoint.ts'
import { PictureView } from '#domain/contract/pictures.ts'
import type { CatalogPage, CatalogSort, listProducts, ProductCard } from '#domain/contract/products.ts'
import type { ShopId } from '#domain/ids.ts'
import { lowestStep, PriceLadder } from '#domain/ladder.ts'
import type { Instant } from '#domain/time.ts'

import { parsedText } from '../db/parsedText.ts'
import { searchOf } from '../db/searchOf.ts'
import { wantedIn } from '../db/searchWords.ts'
import type { Db } from '../db/sql.ts'
import { categoriesBelow } from './categories.ts'
import { cursorAt, markOf } from './cursor.ts'
import { ratingOf } from './rating.ts'

type CatalogQuery = ParsedInputOf<typeof listProducts>

const PAGE = 24

const SORTS = {
  recommended: { by: 'position', way: 'asc' },
  cheap: { by: 'price', way: 'asc' },
  dear: { by: 'price', way: 'desc' },
  new: { by: 'listed_at', way: 'desc' },
} as const satisfies Record<CatalogSort, object>

/** A page of what the shop sells now. One statement, and one more to know what is below a category. */
export async function readCatalogPage(db: Db, shop: ShopId, query: CatalogQuery, now: Instant): Promise<CatalogPage> {
  const { category, q = '', sort, cursor } = query
  const mark = markOf(sort, cursor)
  const wanted = wantedIn(q)
  const categories = category === undefined ? null : await categoriesBelow(db, shop, category)
  if ((q !== '' && wanted === null) || categories?.length === 0) return { items: [], next: null }

  const { by, way } = SORTS[sort]
  const listed = db
    .selectFrom('product')
    .select(['shop_id', 'id', 'name', 'price', 'old_price', `${by} as sorted`])
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

  const rows = await db
    .selectFrom(listed.as('listed'))
    .leftJoin('group_offer as offer', (on) =>
      on
        .onRef('offer.shop_id', '=', 'listed.shop_id')
        .onRef('offer.product_id', '=', 'listed.id')
        .on('offer.paused_at', 'is', null)
        .on('offer.starts_at', '<=', now)
        .on((row) => row.or([row('offer.ends_at', 'is', null), row('offer.ends_at', '>', now)])),
    )
    .select(['listed.id', 'name', 'price', 'old_price', 'sorted', 'offer.ladder'])
    .select(
      sql<string | null>`(
      select picture from image
      where image.shop_id = listed.shop_id and image.product_id = listed.id and picture is not null
      order by image.position limit 1
    )`.as('picture'),
    )
    .select(
      sql<number | null>`(
      select 1 from variant join stock on stock.shop_id = variant.shop_id and stock.variant_id = variant.id
      where variant.shop_id = listed.shop_id and variant.product_id = listed.id
        and variant.gone_at is null and stock.on_hand > stock.reserved
      limit 1
    )`.as('in_stock'),
    )
    .select(
      sql<number>`(select count(*) from review r where r.shop_id = listed.shop_id and r.product_id = listed.id)`.as(
        'reviews',
      ),
    )
    .select(
      sql<
        number | null
      >`(select sum(stars) from review r where r.shop_id = listed.shop_id and r.product_id = listed.id)`.as('stars'),
    )
    .orderBy('sorted', way)
    .orderBy('listed.id', way)
    .execute()

  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    items: page.map(cardOf),
    next: last && rows.length > PAGE ? cursorAt(sort, { key: last.sorted, id: last.id }) : null,
  }
}

const ladder = parsedText(PriceLadder)
const picture = parsedText(PictureView)

type Row = Pick<ProductCard, 'id' | 'name' | 'price'> &
  Readonly<{
    old_price: ProductCard['oldPrice']
    ladder: string | null
    picture: string | null
    in_stock: number | null
    reviews: number
    stars: number | null
  }>

function cardOf(row: Row): ProductCard {
  const step = row.ladder === null ? null : lowestStep(ladder(row.ladder))
  return {
    id: row.id,
    name: row.name,
    price: row.price,
    oldPrice: row.old_price,
    together: step && { price: step.price, crowd: step.from },
    inStock: row.in_stock !== null,
    rating: ratingOf(row.stars, row.reviews),
    picture: row.picture === null ? null : picture(row.picture),
  }
}
