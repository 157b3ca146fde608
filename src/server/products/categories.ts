import { sql, type SqlBool } from 'kysely'

import type { CategoryView } from '#domain/contract/products.ts'
import type { CategoryId, ShopId } from '#domain/ids.ts'

import type { Db } from '../db/sql.ts'

/** The tree in the shop's order, each with the number of products in it and below it. Those without any are left out. */
export async function listCategoriesOf(db: Db, shop: ShopId): Promise<CategoryView[]> {
  const categories = await db
    .selectFrom('category')
    .select(['id', 'parent_id', 'name', 'path'])
    .where('shop_id', '=', shop)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const counted = await db
    .selectFrom('product')
    .select(({ fn }) => ['category_id', fn.countAll<number>().as('products')])
    .where('shop_id', '=', shop)
    .where('gone_at', 'is', null)
    .groupBy('category_id')
    .execute()

  const inIt = new Map(counted.map(({ category_id, products }) => [category_id, products]))
  const below = new Map<string, number>()
  for (const { id, path } of categories) {
    for (const above of path.split('/')) below.set(above, (below.get(above) ?? 0) + (inIt.get(id) ?? 0))
  }
  return categories.flatMap(({ id, parent_id, name }) => {
    const products = below.get(id) ?? 0
    return products > 0 ? [{ id, parentId: parent_id, name, products }] : []
  })
}

/** The category and all below it: paths that start with its own stand in one range. Empty when there is no such one. */
export async function categoriesBelow(db: Db, shop: ShopId, category: CategoryId): Promise<readonly CategoryId[]> {
  const rows = await db
    .selectFrom('category as top')
    .innerJoin('category as below', 'below.shop_id', 'top.shop_id')
    .select('below.id')
    .where('top.shop_id', '=', shop)
    .where('top.id', '=', category)
    .whereRef('below.path', '>=', 'top.path')
    // After every id that may follow: they are made of digits, small letters and dashes.
    .where(sql<SqlBool>`below.path < top.path || '~'`)
    .execute()
  return rows.map(({ id }) => id)
}
