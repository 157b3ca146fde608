import * as v from 'valibot'

import type { RefundId, ShopId } from '#domain/ids.ts'
import { UnitsBack } from '#domain/refund.ts'
import type { Instant } from '#domain/time.ts'

import type { Db, Tx } from '../db/sql.ts'

const Units = v.pipe(v.string(), v.parseJson(), v.array(UnitsBack))

export type Refund = NonNullable<Awaited<ReturnType<typeof findRefund>>>

export async function findRefund(db: Db, shop: ShopId, id: RefundId) {
  const row = await db
    .selectFrom('refund')
    .select(['id', 'order_id as order', 'payment_id as payment', 'kind', 'amount', 'delivery', 'units'])
    .select(['handed_over_at as handedOverAt', 'done_at as doneAt'])
    .where('shop_id', '=', shop)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { ...row, units: v.parse(Units, row.units) } : null
}

/** False when it was done before. */
export async function refundIsDone(tx: Tx, shop: ShopId, id: RefundId, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('refund')
    .set({ done_at: now })
    .where('shop_id', '=', shop)
    .where('id', '=', id)
    .where('done_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
