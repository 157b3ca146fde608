import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'

import { lowestStep, nextStep, priceAlone, priceFor, PriceLadder, StoredLadder } from './ladder.ts'

const LADDER = v.parse(PriceLadder, [
  { from: 1, price: 1_000_00 },
  { from: 3, price: 900_00 },
  { from: 10, price: 700_00 },
])

describe('a ladder', () => {
  test.each([
    { steps: [], because: 'it has at least the price alone' },
    { steps: [{ from: 2, price: 900_00 }], because: 'it begins with one person' },
    {
      steps: [
        { from: 1, price: 900_00 },
        { from: 1, price: 800_00 },
      ],
      because: 'a crowd has one price',
    },
    {
      steps: [
        { from: 1, price: 900_00 },
        { from: 5, price: 800_00 },
        { from: 3, price: 700_00 },
      ],
      because: 'it goes up in people',
    },
    {
      steps: [
        { from: 1, price: 900_00 },
        { from: 2, price: 900_00 },
      ],
      because: 'a step that saves nothing is no step',
    },
    {
      steps: [
        { from: 1, price: 900_00 },
        { from: 2, price: 950_00 },
      ],
      because: 'more people never pay more',
    },
    {
      steps: [
        { from: 1, price: 900_00 },
        { from: 2, price: 0 },
      ],
      because: 'nothing is bought for nothing',
    },
    {
      steps: Array.from({ length: 11 }, (_, at) => ({ from: at + 1, price: 900_00 - at })),
      because: 'nobody reads eleven steps',
    },
  ])('is never $steps: $because [OFFER-01]', ({ steps }) => {
    expect(v.safeParse(PriceLadder, steps).success).toBe(false)
  })

  it('starts at the price alone and ends at its lowest [OFFER-01]', () => {
    expect(priceAlone(LADDER)).toBe(1_000_00)
    expect(lowestStep(LADDER)).toEqual({ from: 10, price: 700_00 })
  })
})

describe('a ladder from before a step had to cost something', () => {
  test.each([
    { written: [990_00, 500_00, 0], read: [990_00, 500_00, 1], because: 'its last step was for nothing' },
    { written: [990_00, 1, 0], read: [990_00, 1], because: 'it costs no less than the least already' },
    { written: [990_00, 500_00], read: [990_00, 500_00], because: 'each of its steps costs something' },
  ])('of $written is read as $read: $because [OFFER-10]', ({ written, read }) => {
    const steps = written.map((price, at) => ({ from: at + 1, price }))

    expect(v.parse(StoredLadder, steps).map(({ price }) => price)).toEqual(read)
  })
})

describe('price', () => {
  test.each([
    { crowd: 1, price: 1_000_00, because: 'nobody else is in yet' },
    { crowd: 2, price: 1_000_00, because: 'the second step starts at three' },
    { crowd: 3, price: 900_00, because: 'the step is reached exactly' },
    { crowd: 9, price: 900_00, because: 'the third step starts at ten' },
    { crowd: 99, price: 700_00, because: 'there is no step beyond the last' },
  ])('is $price for $crowd: $because [PRICE-01]', ({ crowd, price }) => {
    expect(priceFor(LADDER, crowd)).toBe(price)
  })
})

describe('the next step', () => {
  test.each([
    { crowd: 1, next: { price: 900_00, missing: 2 }, because: 'two more make three' },
    { crowd: 3, next: { price: 700_00, missing: 7 }, because: 'the step just reached is not the next one' },
    { crowd: 10, next: null, because: 'it does not get cheaper' },
  ])('for $crowd is $next: $because', ({ crowd, next }) => {
    expect(nextStep(LADDER, crowd)).toEqual(next)
  })
})

/** Any ladder that the schema lets through. */
const ladders = fc
  .array(fc.record({ more: fc.integer({ min: 1, max: 50 }), less: fc.integer({ min: 1, max: 1_000_00 }) }), {
    maxLength: 9,
  })
  .map((steps) => {
    let step = { from: 1, price: 100_000_00 }
    return v.parse(PriceLadder, [
      step,
      ...steps.map(({ more, less }) => (step = { from: step.from + more, price: step.price - less })),
    ])
  })

it('never costs more in a larger crowd [OFFER-01]', () => {
  const crowds = fc.integer({ min: 1, max: 600 })
  fc.assert(
    fc.property(ladders, crowds, crowds, (ladder, crowd, more) => {
      expect(priceFor(ladder, crowd + more)).toBeLessThanOrEqual(priceFor(ladder, crowd))
    }),
  )
})

it('keeps what the next step promises', () => {
  fc.assert(
    fc.property(ladders, fc.integer({ min: 1, max: 600 }), (ladder, crowd) => {
      const promised = nextStep(ladder, crowd) ?? { missing: 0, price: lowestStep(ladder).price }
      expect(priceFor(ladder, crowd + promised.missing)).toBe(promised.price)
    }),
  )
})
