import { describe, expect, test } from 'vitest'

import { HOLD, heldUntil, outcomeOfLatePayment } from './seat.ts'
import { after, instant } from './time.ts'

const NOW = instant(1_000)

describe('a held seat', () => {
  test.each([
    { closesAt: after(NOW, HOLD + 1), until: after(NOW, HOLD), because: 'ten minutes are enough to pay' },
    { closesAt: after(NOW, 500), until: after(NOW, 500), because: 'a payment past the deadline would not count' },
  ])('waits until $until when the group closes at $closesAt: $because [SEAT-03]', ({ closesAt, until }) => {
    expect(heldUntil(NOW, closesAt)).toBe(until)
  })
})

describe('a payment', () => {
  test.each([
    { ifFull: 'open_new' as const, runs: true, outcome: 'new_group', because: 'so its buyer chose' },
    { ifFull: 'open_new' as const, runs: false, outcome: 'released', because: 'there is no offer to open one of' },
    { ifFull: 'release' as const, runs: true, outcome: 'released', because: 'so its buyer chose' },
  ])('that is late with $ifFull ends $outcome: $because [LATE-02]', ({ ifFull, runs, outcome }) => {
    expect(outcomeOfLatePayment(ifFull, runs)).toBe(outcome)
  })
})
