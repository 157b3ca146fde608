import type { Kysely } from 'kysely'

import type { Engine } from './columns.ts'
import { making } from './making.ts'

/** What a buyer shows where they fetch their order; it leads to one order of the shop for good. */
export async function pickupCode(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { unique } = making(db, engine)
  await db.schema.alterTable('order').addColumn('pickup_code', 'text').execute()
  await unique('order_by_pickup_code', '"order" (shop_id, pickup_code)')
}
