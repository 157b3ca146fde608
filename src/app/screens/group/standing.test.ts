import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import type { GroupView, MySeat } from '#domain/contract/groupBuys.ts'
import { OrderId, SeatId } from '#domain/ids.ts'
import { kopecks, NOTHING } from '#domain/money.ts'
import { instant } from '#domain/time.ts'
import { aGroupPicture, ID } from '#tests/screens/aGroupPicture.ts'

import { standingOf } from './standing.ts'

const CLOSES_AT = instant(1_000_000)
const JUST_BEFORE = instant(999_999)

const group = { ...aGroupPicture, version: 3, closesAt: CLOSES_AT }
const seat: MySeat = {
  seatId: v.parse(SeatId, ID),
  orderId: v.parse(OrderId, ID),
  state: 'taken',
  units: 1,
  ifFull: 'release',
  heldUntil: null,
  takenAt: instant(1),
  leftAt: null,
  atMost: kopecks(790_00),
  deliveryPrice: NOTHING,
  money: { charges: false, state: 'authorised', stuck: false },
  orderIsCancelled: false,
  movedTo: null,
}
const undone: MySeat = { ...seat, orderIsCancelled: true }
const held: MySeat = { ...seat, state: 'held', takenAt: null, heldUntil: JUST_BEFORE }
const released: MySeat = { ...seat, state: 'released', takenAt: null }
const full = { taken: 3, state: 'succeeded' as const }
const completed = { taken: 2, state: 'succeeded' as const, completedAt: instant(5) }

describe('what a group is to whoever looks at it', () => {
  test.each([
    { mine: null, is: {}, at: JUST_BEFORE, kind: 'welcome', because: 'there is a seat' },
    { mine: null, is: { taken: 1, held: 2 }, at: JUST_BEFORE, kind: 'late', because: 'there is none for now' },
    { mine: null, is: full, at: JUST_BEFORE, kind: 'late', because: 'it has succeeded without them' },
    { mine: held, is: {}, at: instant(999_998), kind: 'paying', because: 'a seat is kept for them' },
    { mine: held, is: completed, at: JUST_BEFORE, kind: 'late', because: 'nothing is held in a group that is over' },
    { mine: held, is: {}, at: CLOSES_AT, kind: 'late', because: 'their payment would not count any longer' },
    { mine: seat, is: {}, at: JUST_BEFORE, kind: 'seated', because: 'they are in' },
    { mine: seat, is: { taken: 2 }, at: CLOSES_AT, kind: 'won', because: 'the goal was reached in time' },
    { mine: undone, is: full, at: JUST_BEFORE, kind: 'undone', because: 'the bank or the shop ended their order' },
    { mine: seat, is: {}, at: CLOSES_AT, kind: 'money_back', because: 'too few came' },
    { mine: released, is: {}, at: JUST_BEFORE, kind: 'welcome', because: 'who did not pay in time may try again' },
    { mine: { ...released, leftAt: instant(2) }, is: {}, at: JUST_BEFORE, kind: 'left', because: 'they wanted to' },
    { mine: { ...released, leftAt: instant(2) }, is: full, at: CLOSES_AT, kind: 'left', because: 'that came first' },
    { mine: { ...released, movedTo: group.id }, is: full, at: CLOSES_AT, kind: 'moved', because: 'they sit elsewhere' },
  ])('is $kind: $because', ({ mine, is, at, kind }) => {
    const view: GroupView = { group: { ...group, ...is }, mine, offerIsRunning: true }

    expect(standingOf(view, at).kind).toBe(kind)
  })

  test.each([
    { takenAt: instant(1), back: 790_00, because: 'that much was on hold' },
    { takenAt: null, back: null, because: 'nothing was' },
  ])('after leaving is $back on its way back, because $because', ({ takenAt, back }) => {
    const mine = { ...released, takenAt, leftAt: instant(2) }

    expect(standingOf({ group, mine, offerIsRunning: true }, JUST_BEFORE)).toMatchObject({ kind: 'left', back })
  })
})
