import type { Face, GroupView } from '#domain/contract/groupBuys.ts'
import type { OfferView } from '#domain/contract/products.ts'
import { type GroupBuy, whyCannotJoin } from '#domain/groupBuy.ts'
import { whyNotTogether } from '#domain/groupOffer.ts'
import type { GroupId, OfferId, VariantId } from '#domain/ids.ts'
import type { PriceLadder } from '#domain/ladder.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import { after, type Instant } from '#domain/time.ts'

/** What taking a seat means: in a group that is there, or in one that opens with it. */
export type Together = Readonly<{
  into: { kind: 'group'; groupId: GroupId; closesAt: Instant } | { kind: 'offer'; offerId: OfferId; lasts: number }
  ladder: PriceLadder
  goal: number
  capacity: number
  variants: readonly VariantId[] | null
  unitsPerBuyer: number
  /** Units that may still be sold together; null for any number, and where a group does not say. */
  left: number | null
  /** Seats paid for, without the one that is being taken. */
  taken: number
  /** Seats whose people are still paying. */
  held: number
  faces: readonly Face[]
  /** Whether a new group could be opened if this one is no longer to be joined. */
  offerIsRunning: boolean
  whyNot: (wish: Readonly<{ variantId: VariantId; units: number }>, now: Instant) => RefusalCode | null
}>

export const opened = ({ id, lasts, ...terms }: OfferView): Together => ({
  ...terms,
  into: { kind: 'offer', offerId: id, lasts },
  taken: 0,
  held: 0,
  faces: [],
  offerIsRunning: true,
  whyNot: ({ variantId, units }) =>
    whyNotTogether(terms, variantId, units) ?? (units > terms.unitsPerBuyer ? 'too_many_units' : null),
})

export function joined({ group, mine, offerIsRunning }: GroupView): Together {
  const rules: GroupBuy = group
  return {
    ...group,
    into: { kind: 'group', groupId: group.id, closesAt: group.closesAt },
    left: null,
    offerIsRunning,
    whyNot: ({ variantId, units }, now) =>
      whyCannotJoin(rules, mine?.state ?? null, units, now) ?? whyNotTogether({ ...group, left: null }, variantId),
  }
}

/** When it is decided at the latest whether the money is taken. */
export const deadlineOf = ({ into }: Together, now: Instant): Instant =>
  into.kind === 'group' ? into.closesAt : after(now, into.lasts)
