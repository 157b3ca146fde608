import { useState } from 'react'

import type { DeliveryTerms } from '#domain/delivery.ts'

import { type CheckoutDraft, useCheckoutDraft } from './checkoutDraft.ts'
import { type FilledIn, fillIn, refusedFields } from './filledIn.ts'
import { useMe } from './ShopProvider.tsx'
import type { Action } from './useAction.ts'

export type CheckoutForm = Readonly<{
  draft: CheckoutDraft
  name: string
  type: (typed: Partial<CheckoutDraft>) => void
  /** Fields to be put right, by the server's names for them. Nobody is corrected before they have tried. */
  wrong: readonly string[]
  /** What may be sent, or null when a field has to be put right first. */
  complete: () => FilledIn | null
}>

/** The part of a checkout that every order has: who takes the parcel, and where. */
export function useCheckoutForm(
  terms: DeliveryTerms,
  { failure, forgetFailure }: Pick<Action<never>, 'failure' | 'forgetFailure'>,
): CheckoutForm {
  const me = useMe()
  const { draft: typed, type } = useCheckoutDraft()
  const [tried, setTried] = useState(false)

  const draft = possible(typed, terms)
  const filled = fillIn(draft, me?.firstName ?? '')
  const refused = refusedFields(failure)
  return {
    draft,
    name: draft.name ?? me?.firstName ?? '',
    type: (words) => {
      type(words)
      // Another way to deliver has another price: a sum that was said before is no longer asked for.
      if (refused.length > 0 || 'way' in words) forgetFailure()
    },
    wrong: [...(tried && 'wrong' in filled ? filled.wrong : []), ...refused],
    complete: () => {
      setTried(true)
      return 'form' in filled ? filled.form : null
    },
  }
}

/** A draft may be older than the shop's ways to deliver. Where there is nothing to choose it is chosen. */
function possible(draft: CheckoutDraft, { pickupPoints, courier }: DeliveryTerms): CheckoutDraft {
  const [only, ...others] = pickupPoints
  const known = pickupPoints.some(({ id }) => id === draft.pointId) ? draft.pointId : null
  const pointId = known ?? (only && others.length === 0 ? only.id : null)
  if (!courier) return { ...draft, way: 'pickup', pointId }
  return { ...draft, way: only ? draft.way : 'courier', pointId }
}
