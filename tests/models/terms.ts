import * as v from 'valibot'

import type { GroupOffer } from '#domain/groupOffer.ts'
import { VariantId } from '#domain/ids.ts'
import { PriceLadder } from '#domain/ladder.ts'
import { HOUR, type Instant } from '#domain/time.ts'

export const GOODS = v.parse(VariantId, '01970000-0000-7000-8000-00000000000a')
export const PRICE_ALONE = 1_000_00
export const UNITS = 14
export const BUYERS = 6

const TERMS = [
  { goal: 2, capacity: 3, ladder: steps([2, 800_00], [3, 700_00]), quota: 9, groupsPerOrganiser: null },
  { goal: 2, capacity: 2, ladder: steps([2, 750_00]), quota: 4, groupsPerOrganiser: 1 },
  { goal: 3, capacity: 5, ladder: steps([3, 900_00], [4, 850_00], [5, 500_00]), quota: null, groupsPerOrganiser: 1 },
  { goal: 2, capacity: 6, ladder: steps([2, 999_00], [6, 1_00]), quota: null, groupsPerOrganiser: null },
] as const

function steps(...further: readonly (readonly [number, number])[]): PriceLadder {
  const all = [[1, PRICE_ALONE] as const, ...further]
  return v.parse(
    PriceLadder,
    all.map(([from, price]) => ({ from, price })),
  )
}

/** The terms on which groups are opened from now on. */
export function newTerms(number: number, now: Instant): GroupOffer {
  const terms = TERMS[number % TERMS.length] ?? TERMS[0]
  return {
    ...terms,
    variants: null,
    unitsPerBuyer: 2,
    lasts: (number + 1) * HOUR,
    startsAt: now,
    endsAt: null,
    pausedAt: null,
  }
}
