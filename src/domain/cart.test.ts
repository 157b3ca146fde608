import { describe, expect, it, test } from 'vitest'

import { cartTotals, problemOf } from './cart.ts'
import { kopecks } from './money.ts'

describe('a line', () => {
  test.each([
    { line: { quantity: 2, left: 2, sold: true }, problem: null, because: 'what is left is enough' },
    { line: { quantity: 3, left: 2, sold: true }, problem: 'not_enough', because: 'two are left' },
    { line: { quantity: 1, left: 0, sold: true }, problem: 'out_of_stock', because: 'nothing is left' },
    {
      line: { quantity: 1, left: 5, sold: false },
      problem: 'gone',
      because: 'the shop no longer sells it, whatever is left',
    },
  ])('of $line has the problem $problem: $because', ({ line, problem }) => {
    expect(problemOf(line)).toBe(problem)
  })
})

describe('a cart', () => {
  it('costs what can be bought of it', () => {
    const lines = [
      { price: kopecks(100_00), quantity: 2, left: 2, sold: true },
      { price: kopecks(990_00), quantity: 5, left: 4, sold: true },
      { price: kopecks(10_00), quantity: 1, left: 9, sold: false },
    ]

    expect(cartTotals(lines)).toEqual({ units: 2, goods: 200_00 })
  })

  it('costs nothing while it is empty', () => {
    expect(cartTotals([])).toEqual({ units: 0, goods: 0 })
  })
})
