import * as v from 'valibot'
import { expect, test } from 'vitest'

import { GroupId } from './ids.ts'
import { standingIn, TAB_OF } from './myGroup.ts'
import { instant } from './time.ts'

const CLOSES_AT = instant(1_000_000)
const BEFORE = instant(999_999)
const HELD_UNTIL = instant(999_000)
const to = v.parse(GroupId, '01970000-0000-7000-8000-000000000001')

const gathering = { state: 'gathering', goal: 2, capacity: 3, taken: 1, held: 1, closesAt: CLOSES_AT } as const
const gathered = { ...gathering, taken: 2 }
const held = { state: 'held', heldUntil: HELD_UNTIL, movedTo: null } as const
const taken = { state: 'taken', heldUntil: null, movedTo: null } as const
const released = { state: 'released', heldUntil: null, movedTo: null } as const

test.each([
  { group: gathering, mine: held, at: instant(998_999), kind: 'paying', because: 'the seat waits for its payment' },
  { group: gathering, mine: held, at: HELD_UNTIL, kind: 'paying', because: 'it is about to be given back' },
  { group: gathering, mine: held, at: CLOSES_AT, kind: 'left', because: 'a held seat ends with its group' },
  { group: gathered, mine: held, at: CLOSES_AT, kind: 'left', because: 'it gathered without whoever did not pay' },
  { group: gathering, mine: taken, at: BEFORE, kind: 'seated', because: 'others are awaited' },
  { group: gathering, mine: taken, at: CLOSES_AT, kind: 'lost', because: 'the goal was not reached' },
  { group: gathered, mine: taken, at: CLOSES_AT, kind: 'won', because: 'the goal was reached, whatever jobs have run' },
  { group: { ...gathered, state: 'closed' }, mine: taken, at: BEFORE, kind: 'lost', because: 'it was closed' },
  { group: gathered, mine: released, at: CLOSES_AT, kind: 'left', because: 'it went on without them' },
  { group: gathered, mine: { ...released, movedTo: to }, at: BEFORE, kind: 'moved', because: 'a new one was opened' },
] as const)('a group is $kind to its buyer: $because', ({ group, mine, at, kind }) => {
  expect(standingIn(group, mine, at).kind).toBe(kind)
})

test('a held seat is counted down until its time is over', () => {
  expect(standingIn(gathering, held, instant(998_999))).toEqual({ kind: 'paying', until: HELD_UNTIL })
  expect(standingIn(gathering, held, HELD_UNTIL)).toEqual({ kind: 'paying', until: null })
})

test('whoever left, or whose group came to nothing, finds it among those that did not gather', () => {
  expect([TAB_OF.left, TAB_OF.lost, TAB_OF.moved]).toEqual(['not_gathered', 'not_gathered', 'not_gathered'])
})
