import { isOffered, type WhyPaused, whyPricesDoNotFit } from '#domain/groupOffer.ts'
import type { OfferId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { ladderOf } from '../groupBuys/groupRow.ts'
import { isAhead } from '../groupBuys/isAhead.ts'
import { variantsOf } from '../groupBuys/offers.ts'
import { goOnWithout } from '../sellers/giveWay.ts'

/**
 * A ladder's first step is the price alone. Where that is another by now, or variants cost differently, no more groups
 * are opened: the seller has to say what the ladder is. Running groups keep their own. Answers with the products' names.
 */
export async function pauseOffers(tx: Tx, shop: ShopId, now: Instant): Promise<readonly string[]> {
  const rows = await readRunning(tx, shop, now)
  const offers = new Map(rows.map((row) => [row.id, row]))
  const judged = [...offers.values()].flatMap((offer) => {
    const { id, ladder, variants } = offer
    const named = { variants: variantsOf(variants) }
    const prices = rows.flatMap(({ id: of, variant, price }) =>
      of === id && variant !== null && price !== null && isOffered(named, variant) ? [price] : [],
    )
    const why = whyPricesDoNotFit(ladderOf(ladder), prices)
    return why ? [{ ...offer, why }] : []
  })
  for (const why of ['prices', 'gone'] as const)
    await pause(tx, { shop, why, now, offers: judged.filter((offer) => offer.why === why).map(({ id }) => id) })
  for (const gone of judged) await goOnWithout(tx, shop, gone, now)
  return judged.map(({ name }) => name)
}

/** Each with its product's variants that are still sold, a row for each. */
const readRunning = (tx: Tx, shop: ShopId, now: Instant) =>
  tx
    .selectFrom('group_offer')
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'group_offer.shop_id').onRef('product.id', '=', 'group_offer.product_id'),
    )
    .leftJoin('variant', (on) =>
      on
        .onRef('variant.shop_id', '=', 'product.shop_id')
        .onRef('variant.product_id', '=', 'product.id')
        .on('variant.gone_at', 'is', null),
    )
    .select(['group_offer.id', 'product.name', 'group_offer.ladder', 'group_offer.variants'])
    .select(['group_offer.product_id', 'group_offer.starts_at', 'group_offer.paused_at'])
    .select(['variant.id as variant', 'variant.price'])
    .where('group_offer.shop_id', '=', shop)
    .where(isAhead('group_offer.paused_at', now))
    .where('group_offer.next_id', 'is', null)
    .execute()

type Pausing = Readonly<{ shop: ShopId; why: WhyPaused; now: Instant; offers: readonly OfferId[] }>

async function pause(tx: Tx, { shop, why, now, offers }: Pausing): Promise<void> {
  if (offers.length === 0) return
  await tx
    .updateTable('group_offer')
    .set({ paused_at: now, why_paused: why })
    .where('shop_id', '=', shop)
    .where('id', 'in', offers)
    .execute()
}
