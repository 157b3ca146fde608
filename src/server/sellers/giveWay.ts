import type { ExpressionBuilder } from 'kysely'

import type { OfferId, ProductId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'
import { isAhead } from '../groupBuys/isAhead.ts'

type Taking = Readonly<{ shop: ShopId; productId: ProductId; /** When the other begins. */ at: Instant; now: Instant }>

/**
 * Pauses what offers the product to groups, because another offer takes its place: what runs by then from that moment
 * on, and what would begin no earlier at once. All its offers are kept first: of two sellers who press at once, the
 * second sees in the next statement what the first has done.
 */
export async function giveWay(tx: Tx, { shop, productId, at, now }: Taking): Promise<void> {
  await keepAll(tx, shop, productId)
  const isInTheWay = (row: ExpressionBuilder<Tables, 'group_offer'>) =>
    row.and([
      row('shop_id', '=', shop),
      row('product_id', '=', productId),
      row('next_id', 'is', null),
      isAhead('paused_at', at),
    ])
  await tx
    .updateTable('group_offer')
    .set({ paused_at: now, why_paused: 'another' })
    .where(isInTheWay)
    .where('starts_at', '>=', at)
    .execute()
  await tx
    .updateTable('group_offer')
    .set({ paused_at: at, why_paused: 'another' })
    .where(isInTheWay)
    .where('starts_at', '<', at)
    .execute()
}

type Gone = Readonly<{ id: OfferId; product_id: ProductId; starts_at: Instant; paused_at: Instant | null }>

/** What was to give way to an offer that will not begin after all goes on, until the next one begins. `gone` is as it was. */
export async function goOnWithout(tx: Tx, shop: ShopId, gone: Gone, now: Instant): Promise<void> {
  if (gone.starts_at <= now || (gone.paused_at !== null && gone.paused_at <= now)) return
  await tx
    .updateTable('group_offer')
    .set({ paused_at: gone.paused_at, why_paused: gone.paused_at === null ? null : 'another' })
    .where('shop_id', '=', shop)
    .where('product_id', '=', gone.product_id)
    .where('id', '<>', gone.id)
    .where('next_id', 'is', null)
    .where('paused_at', '=', gone.starts_at)
    .where(isAhead('ends_at', now))
    .execute()
}

const keepAll = (tx: Tx, shop: ShopId, productId: ProductId) =>
  tx
    .updateTable('group_offer')
    .set((row) => ({ goal: row.ref('goal') }))
    .where('shop_id', '=', shop)
    .where('product_id', '=', productId)
    .where('next_id', 'is', null)
    .execute()
