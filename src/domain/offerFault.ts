import * as v from 'valibot'

import type { GroupOffer } from './groupOffer.ts'

/** What can be wrong with an offer whose numbers are well-formed one by one. */
export const OfferFault = v.picklist([
  'goal_is_no_crowd',
  'goal_beyond_capacity',
  'nothing_to_gain',
  'step_out_of_reach',
  'quota_below_goal',
  'ends_before_it_starts',
  'prices_differ',
  'price_alone_is_another',
])
export type OfferFault = v.InferOutput<typeof OfferFault>

/** Where its seller has to put it right. */
export const FIELD_OF_FAULT = {
  goal_is_no_crowd: 'goal',
  goal_beyond_capacity: 'capacity',
  nothing_to_gain: 'ladder',
  step_out_of_reach: 'ladder',
  quota_below_goal: 'quota',
  ends_before_it_starts: 'endsAt',
  prices_differ: 'variants',
  price_alone_is_another: 'ladder',
} as const satisfies Record<OfferFault, string>

type Numbers = Pick<GroupOffer, 'goal' | 'capacity' | 'ladder' | 'quota' | 'startsAt' | 'endsAt'>

/** Why an offer with these numbers cannot be made, or null when it can. */
export function wrongIn({ goal, capacity, ladder, quota, startsAt, endsAt }: Numbers): OfferFault | null {
  if (goal < 2) return 'goal_is_no_crowd'
  if (capacity < goal) return 'goal_beyond_capacity'
  if (ladder.length === 1) return 'nothing_to_gain'
  // A step that nobody can ever reach is a false promise.
  if (ladder.some((step) => step.from > capacity)) return 'step_out_of_reach'
  if (quota !== null && quota < goal) return 'quota_below_goal'
  return endsAt !== null && endsAt <= startsAt ? 'ends_before_it_starts' : null
}
