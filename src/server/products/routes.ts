import { getProduct, listCategories, listProducts, listReviews } from '#domain/contract/products.ts'
import { Refused } from '#domain/refusal.ts'

import { routes } from '../http/routes.ts'
import { readCatalogPage } from './catalogPage.ts'
import { listCategoriesOf } from './categories.ts'
import { readProduct } from './productPage.ts'
import { readReviewPage } from './reviews.ts'

export const productRoutes = routes()
  .read(listCategories, (_, { db, shop }) => listCategoriesOf(db, shop))
  .read(listProducts, (query, { db, shop, now }) => readCatalogPage(db, shop, query, now))
  .read(getProduct, async ({ productId }, { db, shop, me, now }) => {
    const product = await readProduct(db, shop, productId, me?.buyer ?? null, now)
    if (!product) throw new Refused('product_not_found')
    return product
  })
  .read(listReviews, ({ productId, cursor }, { db, shop }) => readReviewPage(db, shop, productId, cursor))
