import type { Kysely } from 'kysely'

import type { Engine } from './columns.ts'
import { making } from './making.ts'

/** What a product is offered for now is found also where it gives way to a planned offer, and so is paused from then on. */
export async function offersByProduct(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { index } = making(db, engine)
  await index('offer_by_product', 'group_offer (shop_id, product_id)')
}
