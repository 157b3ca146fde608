import * as v from 'valibot'

import { type ProductId, ReviewId } from '#domain/ids.ts'
import { SHOP } from '#mocks/builders.ts'
import { writeReviews } from '#server/products/writeReviews.ts'

import type { TestShop } from './shop.ts'

/** Reviews of a product with so many stars, one a millisecond. */
export async function hears(shop: TestShop, productId: ProductId, ...stars: readonly number[]): Promise<void> {
  const { transaction, newId, now } = shop.world
  for (const [at, given] of stars.entries()) {
    shop.pass(1)
    const row = {
      product_id: productId,
      author: 'Вера',
      stars: given,
      text: `Отзыв ${at}`,
      written_at: now(),
    }
    await transaction((tx) => writeReviews(tx, SHOP, [{ ...row, id: v.parse(ReviewId, newId()) }]))
  }
}
