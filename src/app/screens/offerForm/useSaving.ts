import type { InputOf } from '#domain/contract/endpoint.ts'
import { getProduct, listProducts } from '#domain/contract/products.ts'
import { editOffer, getOffer, listOffers, makeOffer } from '#domain/contract/seller.ts'
import type { OfferId, ProductId } from '#domain/ids.ts'

import { back, turn } from '../../navigation/navigator.ts'
import { useAction } from '../../shop/useAction.ts'
import { useKnown } from '../../shop/useKnown.ts'
import { text } from '../../text/offers.ts'
import { notify } from '../../ui/notice.ts'

type Terms = Omit<InputOf<typeof editOffer>, 'offerId'>

/** Saves an offer and leads to it. An edit ends where it began: below the form is the offer, by then in its new version. */
export function useSaving(edited: OfferId | null) {
  const making = useAction(makeOffer)
  const editing = useAction(editOffer)
  const known = useKnown()
  const { running, failure, forgetFailure } = edited ? editing : making

  const saved = () => {
    known.outdate(listOffers, getOffer, getProduct, listProducts)
    notify(text.savedNow)
  }
  return {
    running,
    failure,
    forgetFailure,
    save: (productId: ProductId, terms: Terms) => {
      if (edited) {
        editing.run({ offerId: edited, ...terms }, () => {
          saved()
          back()
        })
        return
      }
      making.run({ productId, ...terms }, ({ offerId }) => {
        saved()
        turn({ screen: 'seller_offer', offerId })
      })
    },
  }
}
