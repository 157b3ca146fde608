import * as v from 'valibot'

import { atMost } from './groupBuy.ts'
import type { VariantId } from './ids.ts'
import { priceAlone, type PriceLadder } from './ladder.ts'
import { type Kopecks, sum } from './money.ts'
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
  /** The product's variants that are sold so; null for all of them. */
  variants: readonly VariantId[] | null
  unitsPerBuyer: number
  /** How many of its groups one buyer may have gathering at once as their organiser; null for any number. */
  groupsPerOrganiser: number | null
  /** Units that all its groups may sell together; null for no limit. */
  quota: number | null
  startsAt: Instant
  endsAt: Instant | null
  /** Since when it is paused, or from when on it will be: where another one begins then. */
  pausedAt: Instant | null
}>

export const OfferState = v.picklist(['running', 'planned', 'paused', 'ended'])
export type OfferState = v.InferOutput<typeof OfferState>

/** Its seller paused it, the ladder no longer starts from today's price, nothing of it is sold any longer, or another offer took its place. */
export const WhyPaused = v.picklist(['seller', 'prices', 'gone', 'another'])
export type WhyPaused = v.InferOutput<typeof WhyPaused>

type When = Pick<GroupOffer, 'startsAt' | 'endsAt' | 'pausedAt'>

export function stateOf({ startsAt, endsAt, pausedAt }: When, now: Instant): OfferState {
  if (endsAt !== null && endsAt <= now) return 'ended'
  if (isPaused({ pausedAt }, now)) return 'paused'
  return startsAt > now ? 'planned' : 'running'
}

export const isPaused = ({ pausedAt }: Pick<When, 'pausedAt'>, now: Instant): boolean =>
  pausedAt !== null && pausedAt <= now

export const isRunning = (offer: When, now: Instant): boolean => stateOf(offer, now) === 'running'

export const isOffered = ({ variants }: Pick<GroupOffer, 'variants'>, variantId: VariantId): boolean =>
  variants === null || variants.includes(variantId)

type Shown = Pick<GroupOffer, 'variants'> &
  Readonly<{ /** Units that may still be sold; null for any number. */ left: number | null }>

/** What an offer that runs says against buying this variant together, or null when it may be bought so. */
export function whyNotTogether(offer: Shown, variantId: VariantId, units = 1): RefusalCode | null {
  if (!isOffered(offer, variantId)) return 'variant_not_offered'
  return offer.left !== null && units > offer.left ? 'quota_reached' : null
}

type Wish = Readonly<{ variantId: VariantId; units: number }>

/** Why nobody may open a group with this now, or null when they may. */
export function whyCannotOpen(offer: GroupOffer, { variantId, units }: Wish, now: Instant): RefusalCode | null {
  if (!isRunning(offer, now)) return 'offer_not_running'
  if (!isOffered(offer, variantId)) return 'variant_not_offered'
  if (units > offer.unitsPerBuyer) return 'too_many_units'
  return null
}

type Agreed = Wish &
  Readonly<{ delivery: Kopecks; /** The most that is taken from them, delivery included. */ total: Kopecks }>

/**
 * Whether a group may be opened for whoever came too late to theirs: also of a newer version of its offer, if that is no
 * dearer.
 */
export const mayOpenInstead = (offer: GroupOffer, { delivery, total, ...wish }: Agreed, now: Instant): boolean =>
  whyCannotOpen(offer, wish, now) === null && sum([atMost(offer, wish.units), delivery]) <= total

type Limits = Pick<GroupOffer, 'quota' | 'groupsPerOrganiser'>
/** Units sold beside this one's, and the gathering groups that its buyer leads; null where it opens none. */
type SoFar = Readonly<{ sold: number; units: number; leads: number | null }>

/** Which of the offer's limits one more seat would break, or null when it keeps them. */
export function whyOverLimits(
  { quota, groupsPerOrganiser }: Limits,
  { sold, units, leads }: SoFar,
): RefusalCode | null {
  if (quota !== null && sold + units > quota) return 'quota_reached'
  if (groupsPerOrganiser !== null && leads !== null && leads >= groupsPerOrganiser) return 'too_many_groups'
  return null
}

/** Why a ladder cannot stand beside what the offered variants cost today, or null when it can: its first step is the price alone. */
export function whyPricesDoNotFit(ladder: PriceLadder, prices: readonly Kopecks[]): 'gone' | 'prices' | null {
  if (prices.length === 0) return 'gone'
  return prices.every((price) => price === priceAlone(ladder)) ? null : 'prices'
}
