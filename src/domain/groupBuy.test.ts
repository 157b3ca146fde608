import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'

import {
  atMost,
  type GroupBuy,
  isNews,
  phaseOf,
  priceNow,
  whyCannotComplete,
  whyCannotJoin,
  whyCannotLeave,
} from './groupBuy.ts'
import { PriceLadder } from './ladder.ts'
import { kopecks } from './money.ts'
import { instant } from './time.ts'

const CLOSES_AT = instant(1_000_000)
const JUST_BEFORE = instant(999_999)
const LADDER = v.parse(PriceLadder, [
  { from: 1, price: 1_000_00 },
  { from: 2, price: 800_00 },
  { from: 5, price: 600_00 },
])

const aGroup = (wish: Partial<GroupBuy> = {}): GroupBuy => ({
  state: 'gathering',
  ladder: LADDER,
  goal: 2,
  capacity: 5,
  unitsPerBuyer: 2,
  taken: 1,
  held: 0,
  closesAt: CLOSES_AT,
  ...wish,
})

describe('a group', () => {
  test.each([
    {
      group: { taken: 1, held: 0 },
      at: JUST_BEFORE,
      phase: { kind: 'gathering', missing: 1, free: 4 },
      because: 'there is time and room',
    },
    {
      group: { taken: 1, held: 1 },
      at: JUST_BEFORE,
      phase: { kind: 'gathering', missing: 1, free: 3 },
      because: 'who is still paying is missing yet',
    },
    {
      group: { taken: 3, held: 0 },
      at: JUST_BEFORE,
      phase: { kind: 'gathering', missing: 0, free: 2 },
      because: 'the goal is not the end',
    },
    {
      group: { taken: 2, held: 3 },
      at: JUST_BEFORE,
      phase: { kind: 'filling', held: 3 },
      because: 'a held seat may free itself',
    },
    {
      group: { taken: 5, held: 0 },
      at: JUST_BEFORE,
      phase: { kind: 'succeeded' },
      because: 'it is full, whatever has been settled',
    },
    {
      group: { taken: 5, held: 0 },
      at: CLOSES_AT,
      phase: { kind: 'succeeded' },
      because: 'what filled in time stays won',
    },
    {
      group: { taken: 2, held: 0 },
      at: CLOSES_AT,
      phase: { kind: 'succeeded' },
      because: 'the goal is reached at the deadline',
    },
    {
      group: { taken: 1, held: 4 },
      at: CLOSES_AT,
      phase: { kind: 'lapsed' },
      because: 'held seats never make a group succeed',
    },
    {
      group: { taken: 2, state: 'closed' as const },
      at: JUST_BEFORE,
      phase: { kind: 'closed' },
      because: 'what has been settled stays',
    },
    {
      group: { taken: 1, state: 'succeeded' as const },
      at: CLOSES_AT,
      phase: { kind: 'succeeded' },
      because: 'a return does not undo it',
    },
  ])('with $group at $at is $phase.kind: $because [GROUP-02]', ({ group, at, phase }) => {
    expect(phaseOf(aGroup(group), at)).toEqual(phase)
  })
})

describe('joining', () => {
  it('is open until the last moment and ends at the deadline itself [TIME-01]', () => {
    expect(whyCannotJoin(aGroup(), null, 1, JUST_BEFORE)).toBeNull()
    expect(whyCannotJoin(aGroup(), null, 1, CLOSES_AT)).toBe('group_lapsed')
  })

  test.each([
    {
      seat: 'held' as const,
      group: {},
      units: 1,
      refusal: 'already_joined',
      because: 'they are paying for a seat already',
    },
    {
      seat: 'taken' as const,
      group: { taken: 5 },
      units: 1,
      refusal: 'already_joined',
      because: 'that they are in matters more than that it is full',
    },
    { seat: 'released' as const, group: {}, units: 1, refusal: null, because: 'whoever left may come back' },
    { seat: null, group: { taken: 2, held: 3 }, units: 1, refusal: 'group_full', because: 'no seat is free now' },
    { seat: null, group: { taken: 5 }, units: 1, refusal: 'group_succeeded', because: 'nobody is missing' },
    { seat: null, group: { state: 'closed' as const }, units: 1, refusal: 'group_closed', because: 'it was ended' },
    { seat: null, group: {}, units: 3, refusal: 'too_many_units', because: 'the offer says two' },
  ])(
    'with a $seat seat, $group and $units units: $refusal, because $because [SEAT-02] [OFFER-05]',
    ({ seat, group, units, refusal }) => {
      expect(whyCannotJoin(aGroup(group), seat, units, JUST_BEFORE)).toBe(refusal)
    },
  )
})

describe('leaving', () => {
  test.each([
    { seat: 'held' as const, group: {}, at: JUST_BEFORE, refusal: null, because: 'whoever has not paid owes nothing' },
    { seat: 'taken' as const, group: { taken: 4 }, at: JUST_BEFORE, refusal: null, because: 'nothing is bought yet' },
    {
      seat: 'taken' as const,
      group: { taken: 2, held: 3 },
      at: JUST_BEFORE,
      refusal: null,
      because: 'it may yet fill',
    },
    { seat: 'taken' as const, group: { taken: 5 }, at: JUST_BEFORE, refusal: 'group_succeeded', because: 'it is full' },
    {
      seat: 'taken' as const,
      group: { taken: 2 },
      at: CLOSES_AT,
      refusal: 'group_succeeded',
      because: 'its time came',
    },
    {
      seat: 'taken' as const,
      group: {},
      at: CLOSES_AT,
      refusal: 'group_lapsed',
      because: 'the money is coming anyway',
    },
    { seat: null, group: {}, at: JUST_BEFORE, refusal: 'not_joined', because: 'they were never in' },
    { seat: 'released' as const, group: {}, at: CLOSES_AT, refusal: 'not_joined', because: 'they are out already' },
  ])('a $seat seat of $group at $at: $refusal, because $because', ({ seat, group, at, refusal }) => {
    expect(whyCannotLeave(aGroup(group), seat, at)).toBe(refusal)
  })
})

describe('completing early', () => {
  test.each([
    { group: { goal: 3, taken: 2 }, at: JUST_BEFORE, refusal: null, because: 'its seller may waive the goal' },
    { group: { taken: 2, held: 3 }, at: JUST_BEFORE, refusal: null, because: 'whoever is still paying is late' },
    { group: { taken: 1, held: 4 }, at: JUST_BEFORE, refusal: 'too_few_people', because: 'one person is no group' },
    { group: { taken: 5 }, at: JUST_BEFORE, refusal: 'group_succeeded', because: 'it has succeeded by itself' },
    { group: { goal: 3, taken: 2 }, at: CLOSES_AT, refusal: 'group_lapsed', because: 'a deadline is never moved' },
    { group: { state: 'closed' as const }, at: JUST_BEFORE, refusal: 'group_closed', because: 'nobody is in it' },
  ])('$group at $at: $refusal, because $because', ({ group, at, refusal }) => {
    expect(whyCannotComplete(aGroup(group), at)).toBe(refusal)
  })
})

describe('what it costs', () => {
  it('is at most the price at which the group can still succeed, for each unit [PRICE-02]', () => {
    expect(atMost(aGroup(), 2)).toBe(kopecks(1_600_00))
  })

  test.each([
    { taken: 0, price: 800_00, because: 'below the goal nobody pays at all' },
    { taken: 2, price: 800_00, because: 'the goal is reached' },
    { taken: 5, price: 600_00, because: 'the crowd reached the next step' },
  ])('is $price with $taken in: $because [PRICE-01]', ({ taken, price }) => {
    expect(priceNow(aGroup({ taken }))).toBe(price)
  })

  it('is never more than what was authorised, whoever comes and goes [PRICE-02]', () => {
    const crowds = fc.integer({ min: 0, max: 1000 })
    fc.assert(
      fc.property(crowds, fc.integer({ min: 2, max: 1000 }), fc.integer({ min: 1, max: 99 }), (taken, goal, units) => {
        const group = aGroup({ taken, goal, capacity: 1000 })
        expect(priceNow(group) * units).toBeLessThanOrEqual(atMost(group, units))
      }),
    )
  })
})

describe('a newcomer', () => {
  test.each([
    { group: { taken: 20, capacity: 500 }, news: true, because: 'a small group wants to know them all' },
    { group: { taken: 21, capacity: 500 }, news: false, because: 'in a crowd nobody counts' },
    { group: { taken: 100, goal: 100, capacity: 500 }, news: true, because: 'the goal is reached' },
    { group: { taken: 99, goal: 100, capacity: 500 }, news: true, because: 'one is missing to the goal' },
    { group: { taken: 499, capacity: 500 }, news: true, because: 'one is missing to a full group' },
  ])('to $group is news: $news, because $because', ({ group, news }) => {
    expect(isNews(aGroup(group))).toBe(news)
  })

  it('is news when the price falls', () => {
    const ladder = v.parse(PriceLadder, [
      { from: 1, price: 1_000_00 },
      { from: 50, price: 500_00 },
    ])
    expect([49, 50, 51].map((taken) => isNews(aGroup({ ladder, taken, capacity: 500 })))).toEqual([false, true, false])
  })
})
