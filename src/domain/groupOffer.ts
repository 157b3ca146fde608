import type { PriceLadder } from './ladder.ts'
import type { RefusalCode } from './refusal.ts'
import type { Instant } from './time.ts'

/** A seller's standing invitation to open groups for a product. */
export type GroupOffer = Readonly<{
  ladder: PriceLadder
  /** Below this crowd a group lapses at its deadline. */
  goal: number
  /** At this crowd a group succeeds at once. */
  capacity: number
  /** How long each group gathers, in milliseconds. */
  lasts: number
  unitsPerBuyer: number
  startsAt: Instant
  endsAt: Instant | null
  pausedAt: Instant | null
}>

export const isRunning = (offer: Pick<GroupOffer, 'startsAt' | 'endsAt' | 'pausedAt'>, now: Instant): boolean =>
  offer.pausedAt === null && offer.startsAt <= now && (offer.endsAt === null || now < offer.endsAt)

/** Why nobody may open a group with this many units now, or null when they may. */
export function whyCannotOpen(offer: GroupOffer, units: number, now: Instant): RefusalCode | null {
  if (!isRunning(offer, now)) return 'offer_not_running'
  if (units > offer.unitsPerBuyer) return 'too_many_units'
  return null
}

/** Why an offer with these numbers cannot be made, as the name of the field at fault, or null when it can. */
export function wrongIn({
  goal,
  capacity,
  ladder,
}: Pick<GroupOffer, 'goal' | 'capacity' | 'ladder'>): 'goal' | 'capacity' | 'ladder' | null {
  if (goal < 2) return 'goal'
  if (capacity < goal) return 'capacity'
  // A step that nobody can ever reach is a false promise.
  return ladder.every((step) => step.from <= capacity) && ladder.length > 1 ? null : 'ladder'
}
