import { sql, type SqlBool } from 'kysely'

import type { OutputOf } from '#domain/contract/endpoint.ts'
import type { listReviews, ReviewView } from '#domain/contract/products.ts'
import type { ProductId, ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'

import { prepared } from '../db/prepared.ts'
import type { Db } from '../db/sql.ts'
import { cursorAt, type Mark, markOf } from './cursor.ts'

const PAGE = 20

/** Newest first. Refused when the shop does not sell the product. */
export async function readReviewPage(
  db: Db,
  shop: ShopId,
  productId: ProductId,
  cursor: string | undefined,
): Promise<OutputOf<typeof listReviews>> {
  const mark = markOf('reviews', cursor)
  const reviews = await newestReviews(db, shop, productId, { most: PAGE + 1, mark })
  if (reviews.length === 0 && !(await isSold(db, shop, productId))) throw new Refused('product_not_found')

  const items = reviews.slice(0, PAGE)
  const last = items.at(-1)
  return {
    items,
    next: last && reviews.length > PAGE ? cursorAt('reviews', { key: last.writtenAt, id: last.id }) : null,
  }
}

type Which = Readonly<{ most: number; mark: Mark | null }>

export async function newestReviews(
  db: Db,
  shop: ShopId,
  productId: ProductId,
  { most, mark }: Which,
): Promise<ReviewView[]> {
  const { rows } = await reviewRows(db, { shop, productId, most, mark })
  return rows.map(({ id, author, stars, text, written_at }) => ({ id, author, stars, text, writtenAt: written_at }))
}

type Asked = Which & Readonly<{ shop: ShopId; productId: ProductId }>

const reviewRows = prepared((db, { shop, productId, most, mark }: Asked) =>
  db
    .selectFrom('review')
    .select(['id', 'author', 'stars', 'text', 'written_at'])
    .where('shop_id', '=', shop)
    .where('product_id', '=', productId)
    .$if(mark !== null, (rows) => rows.where(sql<SqlBool>`(written_at, id) < (${mark?.key}, ${mark?.id})`))
    .orderBy('written_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most),
)

async function isSold(db: Db, shop: ShopId, productId: ProductId): Promise<boolean> {
  const row = await db
    .selectFrom('product')
    .select('id')
    .where('shop_id', '=', shop)
    .where('id', '=', productId)
    .where('gone_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
