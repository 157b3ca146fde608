import { describe, expect, test } from 'vitest'

import { kopecks } from '#domain/money.ts'
import { DAY } from '#domain/time.ts'
import { NOON } from '#mocks/builders.ts'

import { readTyped } from './readTyped.ts'
import { NOTHING_TYPED, type TypedOffer } from './typedOffer.ts'

const ALONE = kopecks(990_00)
const step = (from: string, price: string) => ({ from, price })
const typed = (wish: Partial<TypedOffer> = {}): TypedOffer => ({ ...NOTHING_TYPED, steps: [step('3', '690')], ...wish })

describe('an offer that was typed', () => {
  test.each([
    { wish: {}, wrong: null, because: 'nothing is missing' },
    { wish: { steps: [step('3', ' 1 90,50 ')] }, wrong: null, because: 'prices are read as people write them' },
    { wish: { quota: '', groupsPerOrganiser: ' ' }, wrong: null, because: 'nobody has to limit anything' },
    { wish: { goal: '' }, wrong: { goal: 'missing' }, because: 'a goal is needed' },
    { wish: { goal: '2,5' }, wrong: { goal: 'no_whole_number' }, because: 'people come whole' },
    { wish: { capacity: '1001' }, wrong: { capacity: 'too_much' }, because: 'no group is that large' },
    { wish: { capacity: '2' }, wrong: { capacity: 'goal_beyond_capacity' }, because: 'three do not fit in two seats' },
    { wish: { quota: '2' }, wrong: { quota: 'quota_below_goal' }, because: 'a group needs three units' },
    { wish: { steps: [] }, wrong: { ladder: 'nothing_to_gain' }, because: 'together has to be cheaper' },
    { wish: { steps: [step('3', '')] }, wrong: { 'steps.0.price': 'missing' }, because: 'a step has a price' },
    { wish: { steps: [step('3', 'дёшево')] }, wrong: { 'steps.0.price': 'no_price' }, because: 'a price is a number' },
    { wish: { steps: [step('1', '690')] }, wrong: { 'steps.0.from': 'steps_must_rise' }, because: 'one is alone' },
    {
      wish: { steps: [step('3', '990')] },
      wrong: { 'steps.0.price': 'prices_must_fall' },
      because: 'it is no cheaper',
    },
    {
      wish: { steps: [step('3', '690'), step('3', '700')] },
      wrong: { 'steps.1.from': 'steps_must_rise', 'steps.1.price': 'prices_must_fall' },
      because: 'both fields of a step can be wrong',
    },
    { wish: { variants: [] }, wrong: { variants: 'missing' }, because: 'something has to be offered' },
    {
      wish: { endsAt: '2026-05-01T10:00' },
      wrong: { endsAt: 'ends_before_it_starts' },
      because: 'that day has passed',
    },
  ] satisfies { wish: Partial<TypedOffer>; wrong: unknown; because: string }[])(
    'as $wish is wrong in $wrong: $because',
    ({ wish, wrong }) => {
      const read = readTyped(typed(wish), ALONE, NOON)

      expect('wrong' in read ? read.wrong : null).toEqual(wrong)
    },
  )

  test('is read into kopecks, people and moments', () => {
    const read = readTyped(typed({ steps: [step('3', '690,50')], quota: '12' }), ALONE, NOON)

    expect(read).toEqual({
      terms: {
        variants: null,
        ladder: [
          { from: 1, price: 990_00 },
          { from: 3, price: 690_50 },
        ],
        goal: 3,
        capacity: 3,
        lasts: DAY,
        unitsPerBuyer: 1,
        groupsPerOrganiser: null,
        quota: 12,
        startsAt: null,
        endsAt: null,
      },
    })
  })

  test('of variants that cost differently has no price alone', () => {
    expect(readTyped(typed(), null, NOON)).toEqual({ wrong: { variants: 'prices_differ' } })
  })
})
