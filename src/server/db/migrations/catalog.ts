import { type Kysely, sql } from 'kysely'

import { bytewise, type Engine } from './columns.ts'
import { key, making, rule } from './making.ts'

/** What the shop sells, how much of it there is, and what people say about it. */
export async function catalog(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { has, mayHave, inOrderOfKey, make, index, unique } = making(db, engine)

  await make(
    'category',
    has('id', 'id'),
    mayHave('id', 'parent_id'),
    has('text', 'external_id', 'name'),
    // A subtree is a range of paths, so they are compared bytewise.
    (table) => table.addColumn('path', sql`text ${bytewise(engine)}`, (column) => column.notNull()),
    has('number', 'position'),
    key('id'),
  )
  await unique('category_external', 'category (shop_id, external_id)')
  await index('category_by_path', 'category (shop_id, path)')

  await make(
    'product',
    has('id', 'id'),
    mayHave('id', 'category_id'),
    has('text', 'external_id', 'name', 'description'),
    mayHave('text', 'vendor'),
    has('json', 'params'),
    has('number', 'position'),
    has('big', 'price', 'listed_at'),
    mayHave('big', 'old_price', 'gone_at'),
    key('id'),
    rule('product_costs_something', 'price > 0'),
  )
  await unique('product_external', 'product (shop_id, external_id)')
  await index('product_recommended', 'product (shop_id, position, id) where gone_at is null')
  await index('product_by_category', 'product (shop_id, category_id, position, id) where gone_at is null')
  await index('product_by_price', 'product (shop_id, price, id) where gone_at is null')
  await index('product_by_age', 'product (shop_id, listed_at, id) where gone_at is null')

  await make(
    'variant',
    has('id', 'id', 'product_id'),
    has('text', 'external_id'),
    has('json', 'options'),
    has('big', 'price'),
    mayHave('big', 'old_price', 'gone_at'),
    has('number', 'position', 'image'),
    key('id'),
    rule('variant_costs_something', 'price > 0'),
    rule('variant_was_dearer', 'old_price is null or old_price > price'),
  )
  await unique('variant_external', 'variant (shop_id, external_id)')
  await index('variant_by_product', 'variant (shop_id, product_id, position)')

  await make(
    'stock',
    has('id', 'variant_id'),
    has('number', 'on_hand'),
    (table) => table.addColumn('reserved', 'integer', (column) => column.notNull().defaultTo(0)),
    key('variant_id'),
    inOrderOfKey,
    rule('stock_is_never_oversold', 'reserved >= 0 and on_hand >= reserved'),
  )
  await make(
    'image',
    has('id', 'product_id'),
    has('number', 'position'),
    has('text', 'address'),
    mayHave('json', 'picture'),
    mayHave('big', 'unusable_at'),
    key('product_id', 'position'),
    inOrderOfKey,
  )
  await index('image_by_address', 'image (shop_id, address)')
  await make(
    'review',
    has('id', 'id', 'product_id'),
    has('text', 'author', 'text'),
    has('number', 'stars'),
    has('big', 'written_at'),
    key('id'),
    rule('review_has_one_to_five_stars', 'stars between 1 and 5'),
  )
  await index('review_by_product', 'review (shop_id, product_id, written_at, id)')
  await index('review_stars', 'review (shop_id, product_id, stars)')
}
