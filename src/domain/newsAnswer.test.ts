import { expect, it } from 'vitest'

import { newsAnswer } from './newsAnswer.ts'
import { after, instant, MINUTE } from './time.ts'

const LAUNCH = instant(1_780_300_000_000)
const before = after(LAUNCH, -MINUTE)
const since = after(LAUNCH, MINUTE)

it.each([
  { host: true, last: null, counts: { allowed: true, at: LAUNCH }, who: 'allowed it before they first came' },
  { host: false, last: null, counts: null, who: 'was never asked' },
  { host: false, last: { allowed: true, at: before }, counts: { allowed: false, at: LAUNCH }, who: 'took it back' },
  { host: true, last: { allowed: false, at: before }, counts: { allowed: true, at: LAUNCH }, who: 'thought again' },
  { host: true, last: { allowed: true, at: before }, counts: { allowed: true, at: before }, who: 'still allows it' },
  { host: false, last: { allowed: false, at: before }, counts: { allowed: false, at: before }, who: 'still refuses' },
  { host: false, last: { allowed: true, at: since }, counts: { allowed: true, at: since }, who: 'allowed it since' },
  { host: true, last: { allowed: false, at: since }, counts: { allowed: false, at: since }, who: 'refused it since' },
])('of somebody who $who the newer word counts', ({ host, last, counts }) => {
  expect(newsAnswer(last, { allowed: host, at: LAUNCH })).toEqual(counts)
})
