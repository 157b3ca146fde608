import { expect, test } from 'vitest'

import { remindAt, warnAt } from './reminders.ts'
import { after, DAY, HOUR, instant, MINUTE } from './time.ts'

const NOW = instant(1_780_300_000_000)

test.each([
  { lasts: DAY, at: 22 * HOUR, because: 'two hours are left then' },
  { lasts: 4 * HOUR, at: 2 * HOUR, because: 'four hours are long enough' },
  { lasts: 4 * HOUR - 1, at: null, because: 'people have only just joined' },
])('members of a group that lasts $lasts ms are reminded after $at ms: $because', ({ lasts, at }) => {
  expect(remindAt(NOW, after(NOW, lasts))).toBe(at === null ? null : after(NOW, at))
})

test.each([
  { held: 10 * MINUTE, at: 8 * MINUTE, because: 'two minutes are left then' },
  { held: 4 * MINUTE, at: 2 * MINUTE, because: 'there is time to pay before and after' },
  { held: 4 * MINUTE - 1, at: null, because: 'the deadline is near, and they came for that' },
])('whoever holds a seat for $held ms is warned after $at ms: $because', ({ held, at }) => {
  expect(warnAt(NOW, after(NOW, held))).toBe(at === null ? null : after(NOW, at))
})
