import { describe, expect, it, test } from 'vitest'

import { kopecks, minus, sum, times } from './money.ts'

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
