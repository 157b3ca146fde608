import { after, HOUR, type Instant, MINUTE } from './time.ts'

/** How long before a group's deadline its members are reminded of it. */
export const BEFORE_DEADLINE = 2 * HOUR
/** A group that is over in a few hours needs no reminder of that. */
export const SHORT = 4 * HOUR

/** When a group's members are reminded of its deadline; null when they never are. */
export const remindAt = (openedAt: Instant, closesAt: Instant): Instant | null =>
  closesAt - openedAt < SHORT ? null : after(closesAt, -BEFORE_DEADLINE)

/** How long before its end the buyer of a held seat is warned. */
export const BEFORE_HOLD_ENDS = 2 * MINUTE

/** When the buyer of a held seat is warned that it will be freed; null when it is held too shortly for that. */
export const warnAt = (heldAt: Instant, heldUntil: Instant): Instant | null =>
  heldUntil - heldAt < 2 * BEFORE_HOLD_ENDS ? null : after(heldUntil, -BEFORE_HOLD_ENDS)
