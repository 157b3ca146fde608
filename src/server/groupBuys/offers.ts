import type { Selectable } from 'kysely'
import * as v from 'valibot'

import type { GroupOffer } from '#domain/groupOffer.ts'
import { type GroupId, type OfferId, type ProductId, type ShopId, VariantId } from '#domain/ids.ts'

import { parsedText } from '../db/parsedText.ts'
import type { Tx } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'
import { ladderOf } from './groupRow.ts'

export type Offer = GroupOffer & Readonly<{ id: OfferId; productId: ProductId }>

const variantIds = parsedText(v.array(VariantId))

/** The variants that an offer or a group names; null for all of the product's. */
export const variantsOf = (stored: string | null): VariantId[] | null => (stored === null ? null : variantIds(stored))

/** As it is stored. */
export const variantsText = (variants: readonly VariantId[] | null): string | null =>
  variants === null ? null : JSON.stringify(variants)

/** The version of the offer of which a group was opened. Its terms are never changed: they are the group's. */
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

/** The same offer as its seller has it today: the version that took the place of all others, or the only one. */
export async function readNewestOf(tx: Tx, shop: ShopId, { id }: Offer): Promise<Offer> {
  const row = await tx
    .selectFrom('group_offer as known')
    .innerJoin('group_offer', (on) =>
      on
        .onRef('group_offer.shop_id', '=', 'known.shop_id')
        .onRef('group_offer.first_id', '=', 'known.first_id')
        .on('group_offer.next_id', 'is', null),
    )
    .selectAll('group_offer')
    .where('known.shop_id', '=', shop)
    .where('known.id', '=', id)
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
  variants: variantsOf(row.variants),
  unitsPerBuyer: row.units_per_buyer,
  groupsPerOrganiser: row.groups_per_organiser,
  quota: row.quota,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  pausedAt: row.paused_at,
})
