import * as v from 'valibot'

import type { ShopId } from '#domain/ids.ts'
import { priceAlone, PriceLadder } from '#domain/ladder.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'

const Ladder = v.pipe(v.string(), v.parseJson(), PriceLadder)

/**
 * A ladder's first step is the price alone. Where that is another by now, or variants cost differently, no more groups
 * are opened: the seller has to say what the ladder is. Running groups keep their own. Answers with the products' names.
 */
export async function pauseOffers(tx: Tx, shop: ShopId, now: Instant): Promise<readonly string[]> {
  const offers = await tx
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
    .select(['group_offer.id', 'product.name', 'group_offer.ladder'])
    .select(({ fn }) => [fn.min('variant.price').as('least'), fn.max('variant.price').as('most')])
    .where('group_offer.shop_id', '=', shop)
    .where('group_offer.paused_at', 'is', null)
    .groupBy(['group_offer.id', 'product.name', 'group_offer.ladder'])
    .execute()

  const wrong = offers.filter(({ ladder, least, most }) => {
    const alone = priceAlone(v.parse(Ladder, ladder))
    return least !== alone || most !== alone
  })
  if (wrong.length === 0) return []
  await tx
    .updateTable('group_offer')
    .set({ paused_at: now })
    .where('shop_id', '=', shop)
    .where(
      'id',
      'in',
      wrong.map(({ id }) => id),
    )
    .execute()
  return wrong.map(({ name }) => name)
}
