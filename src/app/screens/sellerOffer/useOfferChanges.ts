import type { Endpoint } from '#domain/contract/endpoint.ts'
import { getProduct, listProducts } from '#domain/contract/products.ts'
import { endOffer, getOffer, listOffers, pauseOffer, resumeOffer, type ShopOffer } from '#domain/contract/seller.ts'
import type { OfferId } from '#domain/ids.ts'

import { useAction } from '../../shop/useAction.ts'
import { useKnown } from '../../shop/useKnown.ts'
import { text } from '../../text/offers.ts'
import { notify } from '../../ui/notice.ts'

const TOUCHED: readonly Endpoint[] = [listOffers, getProduct, listProducts]

/** Pausing, resuming and ending an offer; `asked` is the version under which it is on the screen. */
export function useOfferChanges(asked: OfferId, offerId: OfferId) {
  const known = useKnown()
  const [pausing, resuming, ending] = [useAction(pauseOffer), useAction(resumeOffer), useAction(endOffer)]
  const all = [pausing, resuming, ending]

  const change = (action: (typeof all)[number], words: string) => () => {
    for (const other of all) other.forgetFailure()
    action.run(
      { offerId },
      (offer: ShopOffer) => {
        known.put(getOffer, { offerId: asked }, offer)
        known.outdate(...TOUCHED)
        notify(words)
      },
      // Somebody else may have been faster: what is on the screen is asked for again.
      () => known.outdate(getOffer, listOffers),
    )
  }
  return {
    running: all.some(({ running }) => running),
    failure: all.find(({ failure }) => failure !== null)?.failure ?? null,
    pause: change(pausing, text.pausedNow),
    resume: change(resuming, text.resumedNow),
    end: change(ending, text.endedNow),
  }
}
