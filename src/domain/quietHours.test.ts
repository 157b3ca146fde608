import { expect, test } from 'vitest'

import { MOSCOW } from './clock.ts'
import { quietUntil } from './quietHours.ts'
import { instant } from './time.ts'

const at = (moment: string) => instant(Date.parse(moment))

test.each([
  { now: '2026-06-01T21:59:59.999+03:00', offset: MOSCOW, until: null, because: 'the evening is not over' },
  { now: '2026-06-01T22:00:00+03:00', offset: MOSCOW, until: '2026-06-02T09:00+03:00', because: 'it is ten' },
  { now: '2026-06-02T00:00:00+03:00', offset: MOSCOW, until: '2026-06-02T09:00+03:00', because: 'it is midnight' },
  { now: '2026-06-02T08:59:59.999+03:00', offset: MOSCOW, until: '2026-06-02T09:00+03:00', because: 'it is early' },
  { now: '2026-06-02T09:00:00+03:00', offset: MOSCOW, until: null, because: 'it is nine' },
  { now: '2026-12-31T23:30:00+03:00', offset: MOSCOW, until: '2027-01-01T09:00+03:00', because: 'the year ends' },
  {
    now: '2028-02-28T23:00:00+03:00',
    offset: MOSCOW,
    until: '2028-02-29T09:00+03:00',
    because: 'the year is a leap year',
  },
  {
    now: '2026-06-01T22:00:00+12:00',
    offset: 12 * 60,
    until: '2026-06-02T09:00+12:00',
    because: 'it is night in Kamchatka',
  },
  {
    now: '2026-06-01T15:00:00+03:00',
    offset: 12 * 60,
    until: '2026-06-02T09:00+12:00',
    because: 'Moscow’s day is not theirs',
  },
  {
    now: '2026-06-01T22:30:00+02:00',
    offset: 2 * 60,
    until: '2026-06-02T09:00+02:00',
    because: 'it is night in Kaliningrad',
  },
  {
    now: '2026-06-01T22:15:00-12:00',
    offset: -12 * 60,
    until: '2026-06-02T09:00-12:00',
    because: 'it is night at the date line',
  },
  { now: '2026-06-01T12:00:00+14:00', offset: 14 * 60, until: null, because: 'it is noon on Kiritimati' },
  {
    now: '2026-06-01T08:30:00+05:45',
    offset: 345,
    until: '2026-06-01T09:00+05:45',
    because: 'Nepal is three quarters off',
  },
  {
    now: '2026-03-28T22:30:00+01:00',
    offset: 60,
    until: '2026-03-29T09:00+01:00',
    because: 'the clocks go forward that night, and theirs has not said where it is',
  },
])('at $now whoever is $offset minutes ahead is left alone until $until: $because', ({ now, offset, until }) => {
  expect(quietUntil(at(now), { utcOffset: offset, timeZone: null })).toBe(until === null ? null : at(until))
})

test.each([
  { now: '2026-03-28T22:30:00+01:00', until: '2026-03-29T09:00+02:00', because: 'the clocks go forward that night' },
  { now: '2026-10-24T23:00:00+02:00', until: '2026-10-25T09:00+01:00', because: 'the clocks go back that night' },
  { now: '2026-12-01T21:30:00+01:00', until: null, because: 'it is half past nine in winter' },
])('at $now in Berlin it is quiet until $until: $because [TIME-08]', ({ now, until }) => {
  const berlin = { utcOffset: 2 * 60, timeZone: 'Europe/Berlin' }

  expect(quietUntil(at(now), berlin)).toBe(until === null ? null : at(until))
})
