import { describe, expect, it, test } from 'vitest'

import { isStale, isUrgent, NoticeKind, type Since } from './notice.ts'
import { after, DAY, HOUR, instant, MINUTE } from './time.ts'

const TOLD = instant(1_780_300_000_000)
const LATER = after(TOLD, HOUR)

const gathering = { state: 'gathering', missing: 2, closesAt: after(TOLD, 8 * HOUR), mySeat: 'taken' } as const
const since = (changed: Partial<NonNullable<Since['group']>> = {}, overtaken = false): Since => ({
  toldAt: TOLD,
  overtaken,
  group: { ...gathering, ...changed },
})
const ofOrder = (overtaken: boolean): Since => ({ toldAt: TOLD, overtaken, group: null })

test('only what cannot wait is said at night: a seat that will be gone, and money that is taken', () => {
  expect(NoticeKind.options.filter(isUrgent)).toEqual(['hold_ends', 'succeeded'])
})

describe('a notice that had to wait', () => {
  it.each([
    { kind: 'joined', since: since(), stale: false, because: 'the group still gathers' },
    { kind: 'joined', since: since({ missing: 0 }), stale: false, because: 'a newcomer is news past the goal, too' },
    { kind: 'joined', since: since({}, true), stale: true, because: 'somebody newer has joined' },
    { kind: 'joined', since: since({ mySeat: 'released' }), stale: true, because: 'its reader has left' },
    { kind: 'joined', since: since({ mySeat: null }), stale: true, because: 'its reader has never been there' },
    { kind: 'opened', since: since({ state: 'closed' }), stale: true, because: 'the group was closed' },
    { kind: 'one_missing', since: since({ missing: 1 }), stale: false, because: 'one is still missing' },
    { kind: 'one_missing', since: since({ missing: 0 }), stale: true, because: 'the last one has come' },
    { kind: 'one_missing', since: since({ state: 'lapsed' }), stale: true, because: 'the group has lapsed' },
    { kind: 'two_hours_left', since: since(), stale: false, because: 'there still is time' },
    { kind: 'two_hours_left', since: since({ missing: 0 }), stale: false, because: 'the price can still fall' },
    { kind: 'two_hours_left', since: since({}, true), stale: true, because: 'what is missing has changed since' },
    { kind: 'two_hours_left', since: since({ closesAt: LATER }), stale: true, because: 'the deadline has come' },
    { kind: 'organiser', since: since({}, true), stale: false, because: 'whoever came since changes nothing about it' },
    { kind: 'organiser', since: since({ state: 'succeeded' }), stale: true, because: 'there is nothing to organise' },
    { kind: 'hold_ends', since: since({ mySeat: 'held' }), stale: false, because: 'it is not paid yet' },
    { kind: 'hold_ends', since: since({ mySeat: 'taken' }), stale: true, because: 'it has been paid' },
    { kind: 'hold_ends', since: since({ mySeat: 'released' }), stale: true, because: 'it has been freed' },
    { kind: 'packed', since: ofOrder(false), stale: false, because: 'it has not been sent yet' },
    { kind: 'packed', since: ofOrder(true), stale: true, because: 'it has been sent since' },
    { kind: 'delivered', since: ofOrder(true), stale: false, because: 'nothing comes after it' },
    { kind: 'succeeded', since: since({ state: 'succeeded' }, true), stale: false, because: 'it is about money' },
    { kind: 'lapsed', since: since({ state: 'lapsed' }), stale: false, because: 'it is about money' },
  ] as const)('that it is $kind is stale: $stale, because $because', ({ kind, since: stands, stale }) => {
    expect(isStale(kind, stands, LATER)).toBe(stale)
  })

  it.each(NoticeKind.options)('for a day is not sent any more, whatever it says: %s', (kind) => {
    expect(isStale(kind, since({ closesAt: after(TOLD, 2 * DAY) }), after(TOLD, DAY))).toBe(true)
  })

  it('is sent up to the last minute of that day when it is about money', () => {
    expect(isStale('released', ofOrder(false), after(TOLD, DAY - MINUTE))).toBe(false)
  })
})
