import type { ParsedInputOf } from '#domain/contract/endpoint.ts'
import { PictureView } from '#domain/contract/pictures.ts'
import type { CatalogPage, listProducts, ProductCard } from '#domain/contract/products.ts'
import type { ShopId } from '#domain/ids.ts'
import { lowestStep, PriceLadder } from '#domain/ladder.ts'
import type { Instant } from '#domain/time.ts'

import { parsedText } from '../db/parsedText.ts'
import { wantedIn } from '../db/searchWords.ts'
import type { Db } from '../db/sql.ts'
import { PAGE, ROWS, rowsFound } from './catalogRows.ts'
import { categoriesBelow } from './categories.ts'
import { cursorAt, markOf } from './cursor.ts'
import { ratingOf } from './rating.ts'

type CatalogQuery = ParsedInputOf<typeof listProducts>

/** A page of what the shop sells now. One statement, and one more to know what is below a category. */
export async function readCatalogPage(db: Db, shop: ShopId, query: CatalogQuery, now: Instant): Promise<CatalogPage> {
  const { category, q = '', sort, cursor } = query
  const mark = markOf(sort, cursor)
  const wanted = wantedIn(q)
  const categories = category === undefined ? null : await categoriesBelow(db, shop, category)
  if ((q !== '' && wanted === null) || categories?.length === 0) return { items: [], next: null }

  const listing = { shop, categories, mark, now }
  const { rows } = wanted ? await db.executeQuery(rowsFound(db, sort, listing, wanted)) : await ROWS[sort](db, listing)

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
    stars: number
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
    rating: ratingOf(row),
    picture: row.picture === null ? null : picture(row.picture),
  }
}
