import type { TooFewLeft } from '#domain/contract/orders.ts'
import type { ShopId, VariantId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'

import type { Tx } from '../db/sql.ts'
import { readLeft } from './rows.ts'

/** The refusal that says how many the buyer could still have. */
export async function tooFewLeft(tx: Tx, shop: ShopId, variantId: VariantId): Promise<Refused> {
  const data: TooFewLeft = { variantId, left: await readLeft(tx, shop, variantId) }
  return new Refused('out_of_stock', { data })
}
