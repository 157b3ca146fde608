import type { Expression, SqlBool } from 'kysely'

import type { ProductId, ShopId } from '#domain/ids.ts'

import type { Wanted } from './searchWords.ts'
import type { Tx } from './sql.ts'

/** Full-text search: the one thing that each engine does its own way. Both find the same products. */
export interface Search {
  /** Holds for the products in whose words all the wanted ones stand. */
  has(product: Expression<ProductId>, shop: ShopId, wanted: Wanted): Expression<SqlBool>
  /** Makes the words of staged products the words they are found by, touching only those that differ. */
  takeStaged(tx: Tx, shop: ShopId): Promise<void>
}
