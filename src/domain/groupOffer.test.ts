import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { type GroupOffer, whyCannotOpen, wrongIn } from './groupOffer.ts'
import { PriceLadder } from './ladder.ts'
import { DAY, instant } from './time.ts'

const NOW = instant(1_000)
const LADDER = v.parse(PriceLadder, [
  { from: 1, price: 1_000_00 },
  { from: 3, price: 800_00 },
])

const anOffer = (wish: Partial<GroupOffer> = {}): GroupOffer => ({
  ladder: LADDER,
  goal: 3,
  capacity: 3,
  lasts: DAY,
  unitsPerBuyer: 2,
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
  ])('of $offer with $units units: $refusal, because $because [OFFER-03] [OFFER-05]', ({ offer, units, refusal }) => {
    expect(whyCannotOpen(anOffer(offer), units, NOW)).toBe(refusal)
  })
})

describe('an offer', () => {
  test.each([
    { offer: {}, wrong: null, because: 'three get together for less' },
    { offer: { goal: 2 }, wrong: null, because: 'the goal may be below the step' },
    { offer: { goal: 1 }, wrong: 'goal', because: 'one person is no crowd' },
    { offer: { goal: 4 }, wrong: 'capacity', because: 'the goal does not fit in' },
    { offer: { goal: 2, capacity: 2 }, wrong: 'ladder', because: 'a step that nobody can reach is a false promise' },
    { offer: { ladder: v.parse(PriceLadder, [LADDER[0]]) }, wrong: 'ladder', because: 'together has to be cheaper' },
  ])('of $offer has a wrong $wrong: $because [OFFER-02]', ({ offer, wrong }) => {
    expect(wrongIn(anOffer(offer))).toBe(wrong)
  })
})
