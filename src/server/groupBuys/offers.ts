import type { Selectable } from 'kysely'

import type { GroupOffer } from '#domain/groupOffer.ts'
import type { GroupId, OfferId, ProductId, ShopId } from '#domain/ids.ts'

import type { Tx } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'
import { ladderOf } from './groupRow.ts'

export type Offer = GroupOffer & Readonly<{ id: OfferId; productId: ProductId }>

/** The offer of which a group was opened. An offer is never changed, only paused: its numbers are the group's. */
export async function readOfferOf(tx: Tx, shop: ShopId, groupId: GroupId): Promise<Offer> {
  const row = await tx
    .selectFrom('group_buy')
    .innerJoin('group_offer', (on) =>
      on.onRef('group_offer.shop_id', '=', 'group_buy.shop_id').onRef('group_offer.id', '=', 'group_buy.offer_id'),
    )
    .selectAll('group_offer')
    .where('group_buy.shop_id', '=', shop)
    .where('group_buy.id', '=', groupId)
    .executeTakeFirstOrThrow()
  return offerOf(row)
}

export const offerOf = (row: Omit<Selectable<Tables['group_offer']>, 'shop_id'>): Offer => ({
  id: row.id,
  productId: row.product_id,
  ladder: ladderOf(row.ladder),
  goal: row.goal,
  capacity: row.capacity,
  lasts: row.lasts,
  unitsPerBuyer: row.units_per_buyer,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  pausedAt: row.paused_at,
})
