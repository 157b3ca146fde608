import { type Kysely, sql } from 'kysely'

import type { Engine } from './columns.ts'

/** Whether what goes back had been handed over when it was asked for; a refund may be done only long after that. */
export async function handedOver(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await db.schema
    .alterTable('refund')
    .addColumn('handed_over_at', engine === 'postgres' ? 'bigint' : 'integer')
    .execute()
  await sql`
    update refund set handed_over_at = (
      select min(written_at) from receipt
        where receipt.shop_id = refund.shop_id and receipt.order_id = refund.order_id
          and receipt.kind = 'settlement' and receipt.written_at <= refund.asked_at
    )`.execute(db)
}
