import { expect, test } from 'vitest'

import { howToTake } from './howToTake.ts'
import { after, DAY, HOUR, instant } from './time.ts'

const NOON = instant(Date.UTC(2026, 5, 1, 9))

test.each([
  { holdsFor: 7 * DAY, waits: HOUR, taking: 'hold', because: 'the hold outlives the group by days' },
  { holdsFor: 7 * DAY, waits: 6 * DAY, taking: 'hold', because: 'a day is left to take it' },
  { holdsFor: 7 * DAY, waits: 6 * DAY + 1, taking: 'charge', because: 'a capture may need a day of trying' },
  { holdsFor: 7 * DAY, waits: 30 * DAY, taking: 'charge', because: 'the bank lets go long before' },
  { holdsFor: null, waits: 0, taking: 'charge', because: 'the provider holds nothing' },
])(
  'money that waits $waits ms under a hold of $holdsFor is taken by $taking: $because',
  ({ holdsFor, waits, taking }) => {
    expect(howToTake({ holdsFor, from: NOON, until: after(NOON, waits) })).toBe(taking)
  },
)
