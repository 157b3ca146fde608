import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'

import { PriceLadder } from './ladder.ts'
import { outcomesOf } from './outcome.ts'

const LADDER = v.parse(PriceLadder, [
  { from: 1, price: 990_00 },
  { from: 3, price: 790_00 },
  { from: 10, price: 690_00 },
])

describe('a group that succeeds', () => {
  test.each([
    { goal: 3, capacity: 20, crowds: [3, 10, 20], because: 'the goal, a step and the capacity each change something' },
    { goal: 10, capacity: 10, crowds: [10], because: 'a group of a fixed size has one outcome' },
    { goal: 5, capacity: 12, crowds: [5, 10, 12], because: 'nobody ever pays a step below the goal’s as such' },
    { goal: 2, capacity: 10, crowds: [2, 3, 10], because: 'the goal may be reached before the first discount' },
  ])('with the goal $goal of $capacity ends at $crowds: $because', ({ goal, capacity, crowds }) => {
    expect(outcomesOf({ ladder: LADDER, goal, capacity }).map(({ crowd }) => crowd)).toEqual(crowds)
  })

  test.each([
    { crowd: 3, price: 790_00, off: 200_00, percent: 20, takings: 2_370_00, because: '20.2 % is not 21 %' },
    { crowd: 10, price: 690_00, off: 300_00, percent: 30, takings: 6_900_00, because: 'all ten pay the lower price' },
    { crowd: 20, price: 690_00, off: 300_00, percent: 30, takings: 13_800_00, because: 'there is no further step' },
  ])('with $crowd people takes $takings: $because', ({ crowd, price, off, percent, takings }) => {
    const outcomes = outcomesOf({ ladder: LADDER, goal: 3, capacity: 20 })

    expect(outcomes).toContainEqual({ crowd, price, off, percent, takings })
  })

  it('below the first discount costs what it costs alone', () => {
    expect(outcomesOf({ ladder: LADDER, goal: 2, capacity: 3 })[0]).toMatchObject({ price: 990_00, off: 0, percent: 0 })
  })
})
