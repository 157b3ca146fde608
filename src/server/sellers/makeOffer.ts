import * as v from 'valibot'

import type { ParsedInputOf } from '#domain/contract/endpoint.ts'
import type { makeOffer as line } from '#domain/contract/seller.ts'
import { wrongIn } from '#domain/groupOffer.ts'
import { OfferId, type ProductId, type ShopId } from '#domain/ids.ts'
import { priceAlone } from '#domain/ladder.ts'
import type { Kopecks } from '#domain/money.ts'
import { Refused } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import type { World } from '../world.ts'

type Wanted = ParsedInputOf<typeof line>
type Making = Readonly<{ world: World; shop: ShopId; now: Instant }>

/** Offers a product to groups in place of what it was offered for before. Groups that were opened keep their numbers. */
export async function makeOffer(tx: Tx, offer: Wanted, { world, shop, now }: Making): Promise<{ offerId: OfferId }> {
  const wrong = wrongIn(offer)
  if (wrong) throw new Refused('ladder_invalid', { field: wrong })

  const prices = await readPrices(tx, shop, offer.productId)
  if (prices.length === 0) throw new Refused('product_not_found')
  const alone = priceAlone(offer.ladder)
  if (prices.some((price) => price !== alone))
    throw new Refused('ladder_invalid', { field: 'ladder', data: { prices } })

  await pauseOffer(tx, shop, offer.productId, now)
  const id = v.parse(OfferId, world.newId())
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('group_offer')
    .values({
      shop_id: shop,
      id,
      product_id: offer.productId,
      ladder: JSON.stringify(offer.ladder),
      goal: offer.goal,
      capacity: offer.capacity,
      lasts: offer.lasts,
      units_per_buyer: offer.unitsPerBuyer,
      starts_at: now,
      ends_at: offer.endsAt,
      paused_at: null,
    })
    .onConflict((running) => running.columns(['shop_id', 'product_id']).where('paused_at', 'is', null).doNothing())
    .executeTakeFirst()
  // Somebody else has just made one. Asked again, this call pauses theirs.
  if (numInsertedOrUpdatedRows === 0n) throw new Refused('in_progress')
  return { offerId: id }
}

async function readPrices(tx: Tx, shop: ShopId, productId: ProductId): Promise<readonly Kopecks[]> {
  const variants = await tx
    .selectFrom('variant')
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'variant.shop_id').onRef('product.id', '=', 'variant.product_id'),
    )
    .select('variant.price')
    .where('variant.shop_id', '=', shop)
    .where('variant.product_id', '=', productId)
    .where('variant.gone_at', 'is', null)
    .where('product.gone_at', 'is', null)
    .execute()
  return variants.map(({ price }) => price)
}

async function pauseOffer(tx: Tx, shop: ShopId, productId: ProductId, now: Instant): Promise<void> {
  await tx
    .updateTable('group_offer')
    .set({ paused_at: now })
    .where('shop_id', '=', shop)
    .where('product_id', '=', productId)
    .where('paused_at', 'is', null)
    .execute()
}
