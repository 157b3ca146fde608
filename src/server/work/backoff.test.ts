import { expect, it, test } from 'vitest'

import { DAY, HOUR, MINUTE, SECOND } from '#domain/time.ts'

import { delayAfter, LAST_ATTEMPT } from './backoff.ts'

test.each([
  { attempts: 1, delay: 2 * SECOND, because: 'most faults are over in a moment' },
  { attempts: 2, delay: 6 * SECOND, because: 'each time it takes three times longer' },
  { attempts: 5, delay: 162 * SECOND, because: 'a restart takes minutes' },
  { attempts: 9, delay: 13_122 * SECOND, because: 'an outage takes hours' },
  { attempts: 11, delay: 6 * HOUR, because: 'it never takes longer than that' },
])('after attempt $attempts it waits $delay ms: $because', ({ attempts, delay }) => {
  expect(delayAfter(attempts, 0.5)).toBe(delay)
})

it('spreads jobs that failed together over a quarter more and a quarter less', () => {
  expect([delayAfter(1, 0), delayAfter(1, 1)]).toEqual([1500, 2500])
})

it('outlives a provider’s bad half day, and gives up within two', () => {
  const tries = Array.from({ length: LAST_ATTEMPT - 1 }, (_, before) => delayAfter(before + 1, 0))
  const longest = Array.from({ length: LAST_ATTEMPT - 1 }, (_, before) => delayAfter(before + 1, 1))
  const sum = (delays: readonly number[]) => delays.reduce((total, delay) => total + delay, 0)

  expect(sum(tries)).toBeGreaterThan(12 * HOUR)
  expect(sum(longest)).toBeLessThan(2 * DAY - MINUTE)
})
