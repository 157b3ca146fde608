import { useState } from 'react'

import type { InputOf } from '#domain/contract/endpoint.ts'
import type { ProductView } from '#domain/contract/products.ts'
import { type editOffer, WhatIsWrong } from '#domain/contract/seller.ts'
import { isOffered } from '#domain/groupOffer.ts'
import type { PriceLadder } from '#domain/ladder.ts'
import type { Kopecks } from '#domain/money.ts'
import { FIELD_OF_FAULT } from '#domain/offerFault.ts'

import type { Failure } from '../../shop/failure.ts'
import { refusalData } from '../../shop/refusalData.ts'
import { useServerNow } from '../../shop/useServerNow.ts'
import { say } from '../../text/failures.ts'
import { faultWords } from '../../text/offerFaults.ts'
import { ladderTyped, readTyped } from './readTyped.ts'
import type { TypedOffer } from './typedOffer.ts'

type Terms = Omit<InputOf<typeof editOffer>, 'offerId'>

export type OfferForm = Readonly<{
  typed: TypedOffer
  type: (change: Partial<TypedOffer>) => void
  /** By field, in words. Nobody is corrected before they have tried. */
  problems: Readonly<Record<string, string>>
  /** Today's price of the chosen variants alone, or null when they cost differently. */
  alone: Kopecks | null
  /** As far as it can be read by now. */
  ladder: PriceLadder | null
  /** What may be sent, or null when a field has to be put right first. */
  complete: () => Terms | null
}>

type Saving = Readonly<{ failure: Failure | null; forgetFailure: () => void }>

/** What its seller has typed of an offer of this product, kept whatever the server says. */
export function useOfferForm(start: TypedOffer, product: ProductView, { failure, forgetFailure }: Saving): OfferForm {
  const now = useServerNow()
  const [typed, setTyped] = useState(start)
  const [tried, setTried] = useState(false)

  const alone = aloneOf(product, typed)
  const read = readTyped(typed, alone, now)
  const wrong = tried && 'wrong' in read ? read.wrong : {}
  return {
    typed,
    type: (change) => {
      setTyped({ ...typed, ...change })
      forgetFailure()
    },
    problems: {
      ...Object.fromEntries(Object.entries(wrong).map(([field, fault]) => [field, faultWords[fault]])),
      ...refusedIn(failure),
    },
    alone,
    ladder: ladderTyped(typed.steps, alone),
    complete: () => {
      setTried(true)
      return 'terms' in read ? read.terms : null
    },
  }
}

function aloneOf({ variants }: ProductView, typed: TypedOffer): Kopecks | null {
  const [price, ...others] = new Set(variants.filter(({ id }) => isOffered(typed, id)).map((variant) => variant.price))
  return price !== undefined && others.length === 0 ? price : null
}

/** The field that the server refused, in words; it names steps by the ladder they are of. */
export function refusedIn(failure: Failure | null): Readonly<Record<string, string>> {
  if (failure?.name !== 'Refused') return {}
  const wrong = refusalData(failure, 'offer_invalid', WhatIsWrong)
  if (wrong) return { [FIELD_OF_FAULT[wrong.fault]]: faultWords[wrong.fault] }
  const [field] = failure.detail.field?.split('.') ?? []
  return field === undefined ? {} : { [field]: say(failure) }
}
