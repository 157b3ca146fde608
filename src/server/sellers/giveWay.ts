import type { ProductId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'

/**
 * Pauses what offers the product to groups now, because another offer takes its place. All its offers are kept first: of
 * two sellers who press at once, the second sees in the second statement what the first has done.
 */
export async function giveWay(tx: Tx, shop: ShopId, productId: ProductId, now: Instant): Promise<void> {
  await tx
    .updateTable('group_offer')
    .set((row) => ({ goal: row.ref('goal') }))
    .where('shop_id', '=', shop)
    .where('product_id', '=', productId)
    .where('next_id', 'is', null)
    .execute()
  await tx
    .updateTable('group_offer')
    .set({ paused_at: now, why_paused: 'another' })
    .where('shop_id', '=', shop)
    .where('product_id', '=', productId)
    .where('paused_at', 'is', null)
    .execute()
}
