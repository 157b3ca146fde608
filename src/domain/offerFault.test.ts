import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { PriceLadder } from './ladder.ts'
import { wrongIn } from './offerFault.ts'
import { instant } from './time.ts'

const NOW = instant(1_000)
const LADDER = v.parse(PriceLadder, [
  { from: 1, price: 1_000_00 },
  { from: 3, price: 800_00 },
])
const NUMBERS = { ladder: LADDER, goal: 3, capacity: 3, quota: null, startsAt: NOW, endsAt: null }

describe('an offer', () => {
  test.each([
    { numbers: {}, fault: null, because: 'three get together for less' },
    { numbers: { goal: 2 }, fault: null, because: 'the goal may be below the step' },
    { numbers: { goal: 1 }, fault: 'goal_is_no_crowd', because: 'one person is no crowd' },
    { numbers: { goal: 4 }, fault: 'goal_beyond_capacity', because: 'the goal does not fit in' },
    { numbers: { goal: 2, capacity: 2 }, fault: 'step_out_of_reach', because: 'nobody can reach the last step' },
    {
      numbers: { ladder: v.parse(PriceLadder, [LADDER[0]]) },
      fault: 'nothing_to_gain',
      because: 'together is cheaper',
    },
    { numbers: { quota: 3 }, fault: null, because: 'one group can succeed' },
    { numbers: { quota: 2 }, fault: 'quota_below_goal', because: 'no group could ever succeed' },
    { numbers: { endsAt: instant(1_001) }, fault: null, because: 'it lasts a moment' },
    { numbers: { endsAt: NOW }, fault: 'ends_before_it_starts', because: 'it would end as it starts' },
  ])('of $numbers has the fault $fault: $because [OFFER-02]', ({ numbers, fault }) => {
    expect(wrongIn({ ...NUMBERS, ...numbers })).toBe(fault)
  })
})
