import { expect, it } from 'vitest'

import { after, DAY, instant, MINUTE } from '#domain/time.ts'

import { newsConsent } from './newsConsent.ts'

const LAUNCHED = instant(1_767_258_000_000)
const launchString = (enabled: 0 | 1) => `vk_are_notifications_enabled=${enabled}&vk_ts=${LAUNCHED / 1000}`
const said = (allowed: boolean, at = after(LAUNCHED, MINUTE)) => ({ allowed, at })

it.each([
  { who: 'nobody has asked', enabled: 0, last: null, consent: 'open' },
  {
    who: 'has allowed it in the host’s own settings',
    enabled: 1,
    last: said(false, after(LAUNCHED, -DAY)),
    consent: 'allowed',
  },
  { who: 'has just turned it off', enabled: 1, last: said(false), consent: 'refused' },
  { who: 'has allowed it just now', enabled: 0, last: said(true), consent: 'allowed' },
  { who: 'took back what they had allowed', enabled: 0, last: said(true, after(LAUNCHED, -DAY)), consent: 'open' },
  { who: 'has refused just now', enabled: 0, last: said(false), consent: 'refused' },
  { who: 'refused a week ago', enabled: 0, last: said(false, after(LAUNCHED, -7 * DAY)), consent: 'open' },
] as const)('notifying somebody who $who is $consent', ({ enabled, last, consent }) => {
  expect(newsConsent(launchString(enabled), last, after(LAUNCHED, 2 * MINUTE))).toBe(consent)
})

it('nobody is asked in Odnoklassniki, where the shop notifies nobody, nor promised anything', () => {
  const inOk = `${launchString(1)}&vk_client=ok`

  expect(newsConsent(inOk, said(true), after(LAUNCHED, 2 * MINUTE))).toBe('closed')
})
