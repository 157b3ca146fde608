import { describe, expect, it } from 'vitest'

import { waysToTell } from './waysToTell.ts'

const BOTH = { notification: true, message: true }

describe('a buyer is told', () => {
  it.each([
    { kind: 'shipped', allows: BOTH, ways: ['notification', 'message'], because: 'a notification disturbs least' },
    { kind: 'lapsed', allows: BOTH, ways: ['notification', 'message'], because: 'their money is on its way back' },
    { kind: 'one_missing', allows: BOTH, ways: ['notification'], because: 'an invitation is no letter' },
    { kind: 'hold_ends', allows: BOTH, ways: ['notification'], because: 'nothing has been ordered yet' },
    { kind: 'shipped', allows: { ...BOTH, notification: false }, ways: ['message'], because: 'only that is allowed' },
    { kind: 'joined', allows: { ...BOTH, notification: false }, ways: [], because: 'nothing else would be right' },
    { kind: 'shipped', allows: { ...BOTH, message: false }, ways: ['notification'], because: 'only that is allowed' },
    { kind: 'refunded', allows: { notification: false, message: false }, ways: [], because: 'nothing is allowed' },
  ] as const)('of $kind by $ways: $because', ({ kind, allows, ways }) => {
    expect(waysToTell(kind, allows)).toEqual(ways)
  })
})
