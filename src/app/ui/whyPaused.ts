import type { ShopOffer } from '#domain/contract/seller.ts'
import { priceAlone } from '#domain/ladder.ts'

import { roubles } from '../text/money.ts'
import { text } from '../text/offers.ts'

/** Why a paused offer is paused, with the prices that it is about; null when it is not. */
export function whyPaused({ state, whyPaused: why, ladder, prices }: ShopOffer): string | null {
  if (state !== 'paused') return null
  switch (why) {
    case 'prices':
      return text.whyPrices(roubles(priceAlone(ladder)), prices.map(roubles).join(', '))
    case 'gone':
      return text.whyGone
    case 'another':
      return text.whyAnother
    case 'seller':
    case null:
      return text.whySeller
  }
}
