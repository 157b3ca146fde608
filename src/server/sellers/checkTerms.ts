import type { WhatIsWrong } from '#domain/contract/seller.ts'
import { type GroupOffer, isOffered, whyPricesDoNotFit } from '#domain/groupOffer.ts'
import type { ProductId, ShopId, VariantId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import { FIELD_OF_FAULT, type OfferFault, wrongIn } from '#domain/offerFault.ts'
import { Refused } from '#domain/refusal.ts'

import type { Tx } from '../db/sql.ts'

type Terms = Pick<GroupOffer, 'ladder' | 'goal' | 'capacity' | 'variants' | 'quota' | 'startsAt' | 'endsAt'>
type Checked = Readonly<{ shop: ShopId; productId: ProductId; terms: Terms }>

/** Refuses terms that contradict themselves or what the product costs today. */
export async function checkTerms(tx: Tx, { shop, productId, terms }: Checked): Promise<void> {
  const fault = wrongIn(terms)
  if (fault) throw invalid(fault)

  const sold = await readPrices(tx, shop, productId)
  if (sold.length === 0) throw new Refused('product_not_found', { field: 'productId' })
  const unknown = terms.variants?.find((id) => sold.every((variant) => variant.id !== id))
  if (unknown) throw new Refused('variant_not_found', { field: 'variants' })

  const prices = sold.filter(({ id }) => isOffered(terms, id)).map(({ price }) => price)
  if (whyPricesDoNotFit(terms.ladder, prices) === null) return
  throw invalid(new Set(prices).size > 1 ? 'prices_differ' : 'price_alone_is_another')
}

function invalid(fault: OfferFault): Refused {
  const data: WhatIsWrong = { fault }
  return new Refused('offer_invalid', { field: FIELD_OF_FAULT[fault], data })
}

type Priced = Readonly<{ id: VariantId; price: Kopecks }>

async function readPrices(tx: Tx, shop: ShopId, productId: ProductId): Promise<readonly Priced[]> {
  return tx
    .selectFrom('variant')
    .innerJoin('product', (on) =>
      on.onRef('product.shop_id', '=', 'variant.shop_id').onRef('product.id', '=', 'variant.product_id'),
    )
    .select(['variant.id', 'variant.price'])
    .where('variant.shop_id', '=', shop)
    .where('variant.product_id', '=', productId)
    .where('variant.gone_at', 'is', null)
    .where('product.gone_at', 'is', null)
    .execute()
}
