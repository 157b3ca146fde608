import { type Insertable, sql } from 'kysely'

import type { ShopId } from '#domain/ids.ts'

import type { Tx } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'

type Review = Omit<Insertable<Tables['review']>, 'shop_id'>

/** Keeps what people say of goods, and counts it anew where lists read it. */
export async function writeReviews(tx: Tx, shop: ShopId, reviews: readonly Review[]): Promise<void> {
  await tx
    .insertInto('review')
    .values(reviews.map((review) => ({ ...review, shop_id: shop })))
    .execute()
  const products = [...new Set(reviews.map(({ product_id }) => product_id))]
  await sql`
    update product set (reviews, stars) = (
      select count(*), coalesce(sum(r.stars), 0) from review r
      where r.shop_id = product.shop_id and r.product_id = product.id
    )
    where shop_id = ${shop} and id in (${sql.join(products)})
  `.execute(tx)
}
