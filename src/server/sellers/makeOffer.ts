import * as v from 'valibot'

import type { ParsedInputOf } from '#domain/contract/endpoint.ts'
import type { editOffer, makeOffer as line } from '#domain/contract/seller.ts'
import type { WhyPaused } from '#domain/groupOffer.ts'
import { OfferId, type ProductId, type ShopId } from '#domain/ids.ts'
import { Refused } from '#domain/refusal.ts'
import { type Instant, later } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { variantsText } from '../groupBuys/offers.ts'
import type { World } from '../world.ts'
import { checkTerms } from './checkTerms.ts'
import { giveWay } from './giveWay.ts'

export type Making = Readonly<{ world: World; shop: ShopId; now: Instant }>
type Terms = Omit<ParsedInputOf<typeof editOffer>, 'offerId'>

/** Offers a product to groups in place of what it was offered for before. Groups that were opened keep their numbers. */
export async function makeOffer(
  tx: Tx,
  { productId, ...terms }: ParsedInputOf<typeof line>,
  making: Making,
): Promise<{ offerId: OfferId }> {
  const offerId = v.parse(OfferId, making.world.newId())
  await insertOffer(tx, { ...making, offerId, first: offerId, productId, terms, paused: null })
  return { offerId }
}

type NewOffer = Making &
  Readonly<{
    offerId: OfferId
    first: OfferId
    productId: ProductId
    terms: Terms
    /** For the new version of an offer that stays paused. */
    paused: { at: Instant; why: WhyPaused } | null
  }>

/**
 * Writes an offer, if its terms fit. One that is not paused takes the place of whatever else offers the product once it
 * begins.
 */
export async function insertOffer(
  tx: Tx,
  { shop, now, offerId, first, productId, terms, paused }: NewOffer,
): Promise<void> {
  const startsAt = terms.startsAt === null ? now : later(terms.startsAt, now)
  await checkTerms(tx, { shop, productId, terms: { ...terms, startsAt } })
  if (!paused) await giveWay(tx, { shop, productId, at: startsAt, now })

  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('group_offer')
    .values({
      shop_id: shop,
      id: offerId,
      product_id: productId,
      first_id: first,
      next_id: null,
      ladder: JSON.stringify(terms.ladder),
      goal: terms.goal,
      capacity: terms.capacity,
      lasts: terms.lasts,
      variants: variantsText(terms.variants),
      units_per_buyer: terms.unitsPerBuyer,
      groups_per_organiser: terms.groupsPerOrganiser,
      quota: terms.quota,
      starts_at: startsAt,
      ends_at: terms.endsAt,
      paused_at: paused?.at ?? null,
      why_paused: paused?.why ?? null,
    })
    .onConflict((running) => running.columns(['shop_id', 'product_id']).where('paused_at', 'is', null).doNothing())
    .executeTakeFirst()
  // Somebody else has just made one. Asked again, this call pauses theirs.
  if (numInsertedOrUpdatedRows === 0n) throw new Refused('in_progress')
}
