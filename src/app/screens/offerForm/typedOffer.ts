import type { ShopOffer } from '#domain/contract/seller.ts'
import type { VariantId } from '#domain/ids.ts'
import { DAY, type Instant, MINUTE } from '#domain/time.ts'

/** A step of the ladder below the price alone. */
export type TypedStep = Readonly<{ from: string; price: string }>

/** An offer as its seller types it; what is empty is not decided yet, or not limited. */
export type TypedOffer = Readonly<{
  /** Null: all of the product's. */
  variants: readonly VariantId[] | null
  steps: readonly TypedStep[]
  goal: string
  capacity: string
  /** In milliseconds. */
  lasts: number
  unitsPerBuyer: string
  groupsPerOrganiser: string
  quota: string
  /** In the seller's own time, as `datetime-local` writes it. */
  startsAt: string
  endsAt: string
}>

export const NOTHING_TYPED: TypedOffer = {
  variants: null,
  steps: [{ from: '3', price: '' }],
  goal: '3',
  capacity: '3',
  lasts: DAY,
  unitsPerBuyer: '1',
  groupsPerOrganiser: '',
  quota: '',
  startsAt: '',
  endsAt: '',
}

/** An offer as it would have been typed. Moments that have passed are nobody's wish. */
export function typedFrom(offer: ShopOffer, now: Instant): TypedOffer {
  const { ladder, goal, capacity, lasts, variants, unitsPerBuyer, groupsPerOrganiser, quota, startsAt, endsAt } = offer
  return {
    variants: variants && variants.map(({ id }) => id),
    steps: ladder.slice(1).map(({ from, price }) => ({ from: String(from), price: roublesTyped(price) })),
    goal: String(goal),
    capacity: String(capacity),
    lasts,
    unitsPerBuyer: String(unitsPerBuyer),
    groupsPerOrganiser: String(groupsPerOrganiser ?? ''),
    quota: String(quota ?? ''),
    startsAt: startsAt > now ? localTyped(startsAt) : '',
    endsAt: endsAt !== null && endsAt > now ? localTyped(endsAt) : '',
  }
}

const roublesTyped = (price: number): string =>
  price % 100 === 0 ? String(price / 100) : (price / 100).toFixed(2).replace('.', ',')

/** «2026-06-01T10:00» by the clock of whoever types. */
function localTyped(moment: Instant): string {
  const shift = new Date(moment).getTimezoneOffset() * MINUTE
  return new Date(moment - shift).toISOString().slice(0, 16)
}
