import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'

import { PriceLadder } from '#domain/ladder.ts'
import { kopecks } from '#domain/money.ts'

import { drawnOn, isDrawnBySeats, rungsOf } from './rungs.ts'

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
    const capacity = ladder.at(-1)?.from ?? 0
    expect(rungsOf({ ladder, goal, capacity }).map(({ above, people, price }) => [above, people, price])).toEqual(rungs)
  })

  test.each([
    { ladder: ladderOf(2, 5), goal: 2, drawn: true, because: 'five seats fit' },
    { ladder: ladderOf(3), goal: 3, drawn: false, because: 'one price is no ladder' },
    { ladder: ladderOf(2, 20), goal: 2, drawn: false, because: 'twenty seats are a crowd' },
    { ladder: ladderOf(2, 5), goal: 2, capacity: 40, drawn: true, because: 'a crowd climbs no higher than five' },
    { ladder: ladderOf(3), goal: 3, capacity: 8, drawn: false, because: 'room for more is no other price' },
  ])(
    'are drawn by their seats: $drawn, because $because',
    ({ ladder, goal, capacity = ladder.at(-1)?.from ?? 0, drawn }) => {
      expect(isDrawnBySeats({ ladder, goal, capacity })).toBe(drawn)
    },
  )

  it('end with the last seat there is, though no price is lower there [HONEST-05]', () => {
    const rungs = rungsOf({ ladder: ladderOf(2, 3), goal: 2, capacity: 8 })

    expect(rungs.at(-1)).toEqual({ kind: 'room', price: 800_00, above: 3, people: 8 })
  })
})

describe('everybody is on one rung or another [HONEST-05]', () => {
  const seated = (taken: number) => ({ taken, held: 0, faces: { length: Math.min(taken, 12) } })

  test.each([
    {
      taken: 5,
      capacity: 8,
      drawn: [
        [2, 0, 0],
        [1, 0, 0],
        [2, 0, 3],
      ],
      because: 'eight seats are drawn',
    },
    {
      taken: 1,
      capacity: 8,
      drawn: [
        [1, 0, 1],
        [0, 0, 1],
        [0, 0, 5],
      ],
      because: 'free ones are, too',
    },
    {
      taken: 20,
      capacity: 40,
      drawn: [
        [2, 0, 0],
        [1, 0, 0],
        [9, 8, 0],
      ],
      because: 'of a crowd the rest is a number',
    },
  ])('$taken of $capacity: $because', ({ taken, capacity, drawn }) => {
    const rungs = rungsOf({ ladder: ladderOf(2, 3), goal: 2, capacity })

    const on = rungs.map((rung) => drawnOn(rung, seated(taken)))

    expect(on.map(({ faces, others, free }) => [faces, others, free])).toEqual(drawn)
    expect(on.reduce((people, { faces, others }) => people + faces + others, 0)).toBe(taken)
  })
})
