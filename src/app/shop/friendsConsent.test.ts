import { expect, it } from 'vitest'

import { after, DAY, instant, MINUTE } from '#domain/time.ts'

import { friendsConsent } from './friendsConsent.ts'

const LAUNCHED = instant(1_767_258_000_000)
const launched = (rights: string, more = '') =>
  `vk_access_token_settings=${encodeURIComponent(rights)}&vk_ts=${LAUNCHED / 1000}${more}`
const said = (allowed: boolean, at = after(LAUNCHED, MINUTE)) => ({ allowed, at })

it.each([
  { who: 'nobody has asked', launch: launched('notify'), last: null, consent: 'open' },
  { who: 'allowed it on an earlier visit', launch: launched('notify,friends'), last: null, consent: 'allowed' },
  { who: 'has allowed it just now', launch: launched(''), last: said(true), consent: 'allowed' },
  { who: 'took it back at the host', launch: launched(''), last: said(true, after(LAUNCHED, -DAY)), consent: 'open' },
  { who: 'has refused just now', launch: launched(''), last: said(false), consent: 'refused' },
  { who: 'refused a month ago', launch: launched(''), last: said(false, after(LAUNCHED, -30 * DAY)), consent: 'open' },
  { who: 'comes from Odnoklassniki', launch: launched('', '&vk_client=ok'), last: null, consent: 'unknowable' },
])('knowing the friends of somebody who $who is $consent', ({ launch, last, consent }) => {
  expect(friendsConsent(launch, last, after(LAUNCHED, 2 * MINUTE))).toBe(consent)
})
