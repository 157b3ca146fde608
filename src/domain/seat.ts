import * as v from 'valibot'

import { after, earlier, type Instant, MINUTE } from './time.ts'

/** `held` while its buyer pays, `taken` once the payment is authorised, `released` when it went back to the group. */
export const SeatState = v.picklist(['held', 'taken', 'released'])
export type SeatState = v.InferOutput<typeof SeatState>

/** What a buyer chose should happen if the group is full or over when their payment arrives. */
export const IfFull = v.picklist(['open_new', 'release'])
export type IfFull = v.InferOutput<typeof IfFull>

/** How long a seat waits for its payment. */
export const HOLD = 10 * MINUTE

/** A seat is never held past the group's deadline, because a payment after it would not count. */
export const heldUntil = (now: Instant, closesAt: Instant): Instant => earlier(after(now, HOLD), closesAt)

/** Where a buyer's authorised payment leads. Business never fails a payment: one of these always holds. */
export type PaidSeatOutcome = 'seated' | 'new_group' | 'released'

/** What becomes of a payment that could not be seated in its own group. */
export const outcomeOfLatePayment = (ifFull: IfFull, mayOpenInstead: boolean): PaidSeatOutcome =>
  ifFull === 'open_new' && mayOpenInstead ? 'new_group' : 'released'
