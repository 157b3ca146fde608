import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { PriceLadder } from '#domain/ladder.ts'
import { kopecks } from '#domain/money.ts'

import { isDrawnBySeats, rungsOf } from './rungs.ts'

const ladderOf = (...froms: readonly number[]) =>
  v.parse(
    PriceLadder,
    [1, ...froms].map((from, at) => ({ from, price: kopecks((10 - at) * 100_00) })),
  )

describe('the rungs of a ladder', () => {
  test.each([
    { ladder: ladderOf(3), goal: 3, rungs: [[0, 3, 900_00]], because: 'a fixed group has one price' },
    {
      ladder: ladderOf(2, 3, 5),
      goal: 2,
      rungs: [
        [0, 2, 900_00],
        [2, 3, 800_00],
        [3, 5, 700_00],
      ],
      because: 'every step above the goal is one',
    },
    {
      ladder: ladderOf(2, 5),
      goal: 3,
      rungs: [
        [0, 3, 900_00],
        [3, 5, 800_00],
      ],
      because: 'a group never ends below its goal, so that is where the first rung is',
    },
  ])('from $goal: $because', ({ ladder, goal, rungs }) => {
    expect(rungsOf({ ladder, goal }).map(({ above, people, price }) => [above, people, price])).toEqual(rungs)
  })

  test.each([
    { ladder: ladderOf(2, 5), goal: 2, drawn: true, because: 'five seats fit' },
    { ladder: ladderOf(3), goal: 3, drawn: false, because: 'one price is no ladder' },
    { ladder: ladderOf(2, 20), goal: 2, drawn: false, because: 'twenty seats are a crowd' },
  ])('are drawn by their seats: $drawn, because $because', ({ ladder, goal, drawn }) => {
    expect(isDrawnBySeats({ ladder, goal })).toBe(drawn)
  })
})
