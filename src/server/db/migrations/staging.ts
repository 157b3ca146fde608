import type { Kysely } from 'kysely'

import type { Engine } from './columns.ts'
import { key, making } from './making.ts'

/** Where a product feed waits until it has been read to its end and can become the catalogue at once. */
export async function staging(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { has, mayHave, make, index } = making(db, engine)

  // One row while an import runs: a shop has one catalogue, so it has one import at a time.
  await make('import_run', has('id', 'run_id'), has('big', 'started_at', 'seen_at'), key())

  await make(
    'staged_offer',
    has('text', 'external_id', 'product', 'name', 'description'),
    has('id', 'category_id'),
    mayHave('text', 'vendor'),
    has('json', 'params', 'pictures'),
    has('number', 'sequence', 'line', 'on_hand'),
    has('big', 'price'),
    mayHave('big', 'old_price'),
    key('external_id'),
  )
  await index('staged_offer_by_product', 'staged_offer (shop_id, product, sequence)')

  await make(
    'staged_category',
    has('text', 'external_id', 'name', 'path'),
    has('id', 'id'),
    mayHave('id', 'parent_id'),
    has('number', 'position'),
    key('external_id'),
  )
  await make(
    'staged_product',
    has('id', 'id'),
    mayHave('id', 'category_id'),
    has('text', 'external_id', 'name', 'description', 'stems'),
    mayHave('text', 'vendor'),
    has('json', 'params'),
    has('number', 'position', 'images'),
    has('big', 'price'),
    mayHave('big', 'old_price'),
    key('id'),
  )
  await make(
    'staged_variant',
    has('id', 'id', 'product_id'),
    has('text', 'external_id'),
    has('json', 'options'),
    has('number', 'position', 'image', 'on_hand'),
    has('big', 'price'),
    mayHave('big', 'old_price'),
    key('id'),
  )
  await make(
    'staged_image',
    has('id', 'product_id'),
    has('number', 'position'),
    has('text', 'address'),
    mayHave('json', 'picture'),
    mayHave('big', 'unusable_at'),
    key('product_id', 'position'),
  )
}
