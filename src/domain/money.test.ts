import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'

import { kopecks, minus, split, sum, times } from './money.ts'

describe('money', () => {
  test.each([
    { amount: -1, because: 'nobody can owe a price' },
    { amount: 0.5, because: 'there is no half kopeck' },
    { amount: Number.MAX_SAFE_INTEGER + 1, because: 'past this point numbers lose kopecks' },
    { amount: NaN, because: 'it is no amount' },
  ])('is never $amount: $because', ({ amount }) => {
    expect(() => kopecks(amount)).toThrow('Invalid')
  })

  it('is added, multiplied and taken away without losing a kopeck', () => {
    expect(sum([kopecks(10), kopecks(20)])).toBe(30)
    expect(times(kopecks(99_90), 3)).toBe(299_70)
    expect(minus(kopecks(100), kopecks(30))).toBe(70)
  })

  it('cannot be taken away beyond nothing', () => {
    expect(() => minus(kopecks(1), kopecks(2))).toThrow('Invalid value')
  })
})

describe('splitting', () => {
  test.each([
    {
      amount: 100,
      weights: [1, 1, 1],
      parts: [34, 33, 33],
      because: 'the kopeck left over goes to the first of equals',
    },
    { amount: 100, weights: [1, 2], parts: [33, 67], because: 'the largest remainder gets it otherwise' },
    { amount: 0, weights: [3, 5], parts: [0, 0], because: 'nothing splits into nothing' },
    { amount: 7, weights: [0, 1], parts: [0, 7], because: 'no weight is no part' },
  ])('$amount by $weights: $because', ({ amount, weights, parts }) => {
    expect(split(kopecks(amount), weights)).toEqual(parts)
  })

  it('needs something to split by', () => {
    expect(() => split(kopecks(1), [0, 0])).toThrow('sum to 0')
  })

  const amounts = fc.maxSafeNat().map(kopecks)
  const weights = fc
    .array(fc.nat(1_000_000), { minLength: 1, maxLength: 20 })
    .filter((some) => some.some((weight) => weight > 0))

  it('gives out the whole amount, whatever it is', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, by) => {
        expect(sum(split(amount, by))).toBe(amount)
      }),
    )
  })

  it('gives each part its share to within a kopeck', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, by) => {
        const whole = BigInt(by.reduce((total, weight) => total + weight, 0))
        for (const [at, part] of split(amount, by).entries()) {
          const exact = (BigInt(amount) * BigInt(by[at] ?? 0)) / whole
          expect([exact, exact + 1n]).toContain(BigInt(part))
        }
      }),
    )
  })
})
