import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import {
  type GroupOffer,
  mayOpenInstead,
  stateOf,
  whyCannotOpen,
  whyNotTogether,
  whyOverLimits,
  whyPricesDoNotFit,
} from './groupOffer.ts'
import { VariantId } from './ids.ts'
import { PriceLadder } from './ladder.ts'
import { kopecks } from './money.ts'
import { DAY, instant } from './time.ts'

const NOW = instant(1_000)
const [RED, BLUE] = [1, 2].map((last) => v.parse(VariantId, `018f0000-0000-7000-8000-00000000000${last}`)) as [
  VariantId,
  VariantId,
]
const LADDER = v.parse(PriceLadder, [
  { from: 1, price: 1_000_00 },
  { from: 3, price: 800_00 },
])

const anOffer = (wish: Partial<GroupOffer> = {}): GroupOffer => ({
  ladder: LADDER,
  goal: 3,
  capacity: 3,
  lasts: DAY,
  variants: null,
  unitsPerBuyer: 2,
  groupsPerOrganiser: null,
  quota: null,
  startsAt: instant(0),
  endsAt: null,
  pausedAt: null,
  ...wish,
})

describe('opening a group', () => {
  test.each([
    { offer: {}, units: 2, refusal: null, because: 'the offer runs' },
    { offer: { startsAt: NOW }, units: 1, refusal: null, because: 'it starts on the dot' },
    { offer: { startsAt: instant(1_001) }, units: 1, refusal: 'offer_not_running', because: 'it has not started' },
    { offer: { endsAt: instant(1_001) }, units: 1, refusal: null, because: 'this is its last moment' },
    { offer: { endsAt: NOW }, units: 1, refusal: 'offer_not_running', because: 'it ends on the dot' },
    { offer: { pausedAt: instant(500) }, units: 1, refusal: 'offer_not_running', because: 'its seller paused it' },
    { offer: {}, units: 3, refusal: 'too_many_units', because: 'two are what one buyer may take' },
    { offer: { variants: [BLUE, RED] }, units: 1, refusal: null, because: 'the variant is named' },
    { offer: { variants: [BLUE] }, units: 1, refusal: 'variant_not_offered', because: 'only blue is sold so' },
  ])(
    'of $offer with $units red units: $refusal, because $because [OFFER-03] [OFFER-05]',
    ({ offer, units, refusal }) => {
      expect(whyCannotOpen(anOffer(offer), { variantId: RED, units }, NOW)).toBe(refusal)
    },
  )
})

describe('opening one for whoever came too late to theirs', () => {
  test.each([
    { offer: {}, agreed: 1_900_00, may: true, because: 'two units and the delivery come to what they agreed to' },
    { offer: {}, agreed: 1_899_99, may: false, because: 'it would ask for a kopeck more' },
    { offer: { pausedAt: NOW }, agreed: 1_900_00, may: false, because: 'it does not run' },
    { offer: { unitsPerBuyer: 1 }, agreed: 1_900_00, may: false, because: 'nobody takes two of it any longer' },
    { offer: { variants: [BLUE] }, agreed: 1_900_00, may: false, because: 'red is no longer sold so' },
  ])('of $offer at $agreed at most: $may, because $because [LATE-04]', ({ offer, agreed, may }) => {
    const theirs = { variantId: RED, units: 2, delivery: kopecks(300_00), total: kopecks(agreed) }

    expect(mayOpenInstead(anOffer(offer), theirs, NOW)).toBe(may)
  })
})

describe('an offer', () => {
  test.each([
    { offer: {}, state: 'running', because: 'nothing speaks against it' },
    { offer: { startsAt: instant(1_001) }, state: 'planned', because: 'it has not started' },
    { offer: { pausedAt: NOW }, state: 'paused', because: 'its seller paused it' },
    { offer: { pausedAt: instant(1_001) }, state: 'running', because: 'another takes its place only then' },
    { offer: { pausedAt: NOW, startsAt: instant(1_001) }, state: 'paused', because: 'it would not start by itself' },
    { offer: { pausedAt: NOW, endsAt: NOW }, state: 'ended', because: 'what has ended cannot be resumed' },
  ])('of $offer is $state: $because', ({ offer, state }) => {
    expect(stateOf(anOffer(offer), NOW)).toBe(state)
  })
})

describe('buying together', () => {
  test.each([
    { shown: { variants: null, left: null }, why: null, because: 'nothing is limited' },
    { shown: { variants: [BLUE], left: null }, why: 'variant_not_offered', because: 'only blue is sold so' },
    { shown: { variants: null, left: 2 }, why: null, because: 'the last two are left' },
    { shown: { variants: null, left: 1 }, why: 'quota_reached', because: 'one is left, and two are wanted' },
  ])('from $shown: $why, because $because', ({ shown, why }) => {
    expect(whyNotTogether(shown, RED, 2)).toBe(why)
  })
})

describe('one more seat', () => {
  test.each([
    { limits: {}, soFar: { sold: 999 }, refusal: null, because: 'there is no limit' },
    { limits: { quota: 10 }, soFar: { sold: 8 }, refusal: null, because: 'two units are left, and two are wanted' },
    { limits: { quota: 10 }, soFar: { sold: 9 }, refusal: 'quota_reached', because: 'one is left, and two are wanted' },
    { limits: { groupsPerOrganiser: 2 }, soFar: { leads: 1 }, refusal: null, because: 'this is the second group' },
    { limits: { groupsPerOrganiser: 2 }, soFar: { leads: 2 }, refusal: 'too_many_groups', because: 'two gather' },
    { limits: { groupsPerOrganiser: 1 }, soFar: { leads: null }, refusal: null, because: 'whoever joins opens none' },
  ])('within $limits after $soFar: $refusal, because $because', ({ limits, soFar, refusal }) => {
    expect(whyOverLimits(anOffer(limits), { sold: 0, units: 2, leads: 0, ...soFar })).toBe(refusal)
  })
})

describe('a ladder from 1,000 roubles', () => {
  test.each([
    { prices: [1_000_00, 1_000_00], why: null, because: 'each variant costs that alone' },
    { prices: [1_000_00, 1_100_00], why: 'prices', because: 'one of them costs more' },
    { prices: [900_00], why: 'prices', because: 'alone it is cheaper by now' },
    { prices: [], why: 'gone', because: 'nothing of it is sold any longer' },
  ])('beside $prices: $why, because $because', ({ prices, why }) => {
    expect(whyPricesDoNotFit(LADDER, prices.map(kopecks))).toBe(why)
  })
})
