import { afterEach, describe, expect, test, vi } from 'vitest'

import { after, DAY, HOUR, type Instant, instant, MINUTE } from '#domain/time.ts'

const at = (utc: string): Instant => instant(Date.parse(utc))

/** The words of somebody whose device is in this zone. */
async function wordsIn(zone: string) {
  vi.stubEnv('TZ', zone)
  vi.resetModules()
  return import('./dates.ts')
}

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a clock time', () => {
  test.each([
    { zone: 'Europe/Moscow', moment: '2026-03-29T00:30:00Z', says: '03:30', because: 'Moscow keeps one time all year' },
    { zone: 'Europe/Moscow', moment: '2026-10-25T01:30:00Z', says: '04:30', because: 'Moscow keeps one time all year' },
    { zone: 'Europe/Berlin', moment: '2026-03-29T00:59:00Z', says: '01:59', because: 'it is still winter time' },
    {
      zone: 'Europe/Berlin',
      moment: '2026-03-29T01:00:00Z',
      says: '03:00',
      because: 'there is no two o’clock that night',
    },
    { zone: 'Europe/Berlin', moment: '2026-10-25T00:30:00Z', says: '02:30', because: 'it is half past two in summer' },
    { zone: 'Europe/Berlin', moment: '2026-10-25T01:30:00Z', says: '02:30', because: 'and once more in winter' },
    { zone: 'Asia/Vladivostok', moment: '2026-06-01T14:00:00Z', says: '00:00', because: 'midnight is not 24:00' },
  ])('in $zone at $moment is $says: $because [TIME-08]', async ({ zone, moment, says }) => {
    const { timeOf } = await wordsIn(zone)

    expect(timeOf(at(moment))).toBe(says)
  })
})

describe('a date', () => {
  test.each([
    { zone: 'Europe/Moscow', moment: '2026-12-31T20:59:00Z', now: '2026-12-31T20:00:00Z', says: '31 декабря в 23:59' },
    {
      zone: 'Europe/Moscow',
      moment: '2026-12-31T21:00:00Z',
      now: '2026-12-31T20:00:00Z',
      says: '1 января 2027 г. в 00:00',
    },
    { zone: 'Europe/Moscow', moment: '2026-12-31T21:00:00Z', now: '2026-12-31T21:00:00Z', says: '1 января в 00:00' },
    { zone: 'Europe/Berlin', moment: '2026-12-31T21:00:00Z', now: '2026-12-31T20:00:00Z', says: '31 декабря в 22:00' },
    {
      zone: 'Europe/Berlin',
      moment: '2026-12-31T23:30:00Z',
      now: '2026-12-31T20:00:00Z',
      says: '1 января 2027 г. в 00:30',
    },
    { zone: 'Europe/Moscow', moment: '2028-02-29T12:00:00Z', now: '2028-02-01T12:00:00Z', says: '29 февраля в 15:00' },
  ])('in $zone is said at $now as «$says»: the year is the reader’s [TIME-08]', async ({ zone, moment, now, says }) => {
    const { momentOf } = await wordsIn(zone)

    expect(momentOf(at(moment), at(now)).replaceAll(/\s/g, ' ')).toBe(says)
  })
})

describe('a group that is open for a day', () => {
  test.each([
    { night: 'in March', opened: '2026-03-28T11:00:00Z', from: '12:00', to: '13:00' },
    { night: 'in October', opened: '2026-10-24T10:00:00Z', from: '12:00', to: '11:00' },
    { night: 'in June', opened: '2026-06-01T10:00:00Z', from: '12:00', to: '12:00' },
  ])('is open for 24 hours also when clocks are changed $night [TIME-08]', async ({ opened, from, to }) => {
    const { timeOf, ticking, spoken } = await wordsIn('Europe/Berlin')
    const closesAt = after(at(opened), DAY)

    expect([timeOf(at(opened)), timeOf(closesAt)]).toEqual([from, to])
    expect(ticking(closesAt - at(opened) - MINUTE)).toBe('23:59:00')
    expect(spoken(closesAt - at(opened) - HOUR)).toMatch(/^23\sчаса$/)
  })
})
