import type { Tx } from '../db/sql.ts'
import type { Run } from './importRun.ts'
import type { Offer } from './offer.ts'

export type NumberedOffer = Offer & Readonly<{ sequence: number }>

/** Lays offers by until the feed has been read to its end. Answers with those whose id was there before. */
export async function stageOffers(
  tx: Tx,
  { shop }: Run,
  offers: readonly NumberedOffer[],
): Promise<readonly NumberedOffer[]> {
  const staged = await tx
    .insertInto('staged_offer')
    .values(
      offers.map((offer) => ({
        shop_id: shop,
        external_id: offer.id,
        product: offer.product,
        name: offer.name,
        vendor: offer.vendor,
        description: offer.description,
        category_id: offer.category,
        params: JSON.stringify(offer.params),
        pictures: JSON.stringify(offer.pictures),
        sequence: offer.sequence,
        line: offer.line,
        on_hand: offer.onHand,
        price: offer.price,
        old_price: offer.oldPrice,
      })),
    )
    .onConflict((same) => same.doNothing())
    .returning('sequence')
    .execute()
  const fresh = new Set(staged.map(({ sequence }) => sequence))
  return offers.filter(({ sequence }) => !fresh.has(sequence))
}
