import * as v from 'valibot'

import { type ProductId, ReviewId } from '#domain/ids.ts'
import { SHOP } from '#mocks/builders.ts'

import type { TestShop } from './shop.ts'

/** Reviews of a product with so many stars, one a millisecond. */
export async function hears(shop: TestShop, productId: ProductId, ...stars: readonly number[]): Promise<void> {
  const { db, newId, now } = shop.world
  for (const [at, given] of stars.entries()) {
    shop.pass(1)
    const row = {
      shop_id: SHOP,
      product_id: productId,
      author: 'Вера',
      stars: given,
      text: `Отзыв ${at}`,
      written_at: now(),
    }
    await db
      .insertInto('review')
      .values({ ...row, id: v.parse(ReviewId, newId()) })
      .execute()
  }
}
