import { describe, expect, it, test } from 'vitest'

import { Refused } from '#domain/refusal.ts'
import { after, DAY, HOUR, instant, type Instant, MINUTE } from '#domain/time.ts'
import { signLaunch } from '#mocks/host/launchString.ts'

import { readLaunch, sellerUntil } from './launchString.ts'

const APP = '51000001'
const SECRET = 'TEST_APP_SECRET_0123456789'
const LAUNCHED = instant(1_700_000_000_000)

const secrets: Readonly<Record<string, string>> = {
  'vk:6736218': 'wvl68m4dR1UpLrVRli',
  'vk:53377165': 'qjtLSPSxPQ6HdlZOvilz',
  'vk:51000001': SECRET,
  'ok:512000000001': SECRET,
}
const trust = { secretOf: (host: string, appId: string) => secrets[`${host}:${appId}`] ?? null, launchMaxAge: DAY }

async function outcomeOf(text: string, now: Instant) {
  try {
    return readLaunch(text, trust, now)
  } catch (error) {
    if (error instanceof Refused) return error.code
    throw error
  }
}

const PUBLISHED =
  '?vk_access_token_settings=video&vk_app_id=53377165&vk_are_notifications_enabled=0&vk_is_app_user=1&vk_is_favorite=0&vk_language=en&vk_platform=desktop_web&vk_ref=other&vk_ts=1750946152&vk_user_id=1034314472&sign=vJfpxXuz8U7lJyrWqH2e3mwmyRSlOiu24WKWZLgUHyU'
const OURS =
  'vk_access_token_settings=friends%2Cnotify&vk_app_id=51000001&vk_are_notifications_enabled=1&vk_is_app_user=1&vk_is_favorite=0&vk_language=ru&vk_platform=mobile_android&vk_ref=other&vk_ts=1700000000&vk_user_id=100000001&sign=vYhjz9Mwxrj38NtO2sI-p1OsHeQgm2Ql1JSKt3yzSwA'
const ODNOKLASSNIKI =
  'vk_access_token_settings=&vk_app_id=51000001&vk_are_notifications_enabled=0&vk_client=ok&vk_is_app_user=1&vk_is_favorite=0&vk_language=ru&vk_ok_app_id=512000000001&vk_ok_user_id=577000000001&vk_platform=mobile_web_ok&vk_ref=other&vk_ts=1700000000000&vk_user_id=100000002&sign=gPBDdIz66QwtZ5gQYd2P6U_2DYgiGnI98t__8qB8Rj4'

describe('a launch string that its host signed', () => {
  it('of a real launch says who came', async () => {
    const launched = await outcomeOf(PUBLISHED, instant(1_750_946_152_000))

    expect(launched).toMatchObject({ host: 'vk', appId: '53377165', hostUserId: '1034314472', language: 'en' })
  })

  it('says the same when something unsigned is added', async () => {
    expect(await outcomeOf(`${OURS}&utm=x&odr_enabled=1`, LAUNCHED)).toEqual(await outcomeOf(OURS, LAUNCHED))
  })

  it('of Odnoklassniki says its own ids, and its time in milliseconds', async () => {
    const launched = await outcomeOf(ODNOKLASSNIKI, LAUNCHED)

    expect(launched).toMatchObject({ host: 'ok', appId: '512000000001', hostUserId: '577000000001', at: LAUNCHED })
  })
})

describe('a launch string is refused', () => {
  it.each([
    { because: 'another person is named in it', text: OURS.replace('100000001', '100000002') },
    { because: 'its signature is missing', text: OURS.replace(/&sign=.*/, '') },
    { because: 'its signature is cut', text: OURS.slice(0, -1) },
    { because: 'its signature is no base64url', text: OURS.replace(/sign=.*/, 'sign=%%%') },
    { because: 'its app is not ours', text: OURS.replace('51000001', '51000009') },
    { because: 'a parameter was added', text: `${OURS}&vk_viewer_group_role=admin` },
    { because: 'a parameter is given twice', text: `${OURS}&vk_user_id=100000001` },
    { because: 'it claims to be from Odnoklassniki', text: `${OURS}&vk_client=ok` },
    { because: 'it is no launch string at all', text: 'hello' },
    { because: 'it never ends', text: `${OURS}&vk_a=${'a'.repeat(100_000)}` },
  ])('when $because', async ({ text }) => {
    expect(await outcomeOf(text, LAUNCHED)).toBe('launch_invalid')
  })

  it('as the readme of vk-launch-params prints it: its user id is mistyped there', async () => {
    const readme =
      'vk_user_id=4940751&vk_app_id=6736218&vk_is_app_user=1&vk_are_notifications_enabled=1&vk_language=ru&vk_access_token_settings=&vk_platform=android&sign=htQFduJpLxz7ribXRZpDFUH-XEUhC9rBPTJkjUFEkRA'

    expect(await outcomeOf(readme, LAUNCHED)).toBe('launch_invalid')
  })

  test.each([
    { age: DAY, outcome: 'taken', because: 'it is as old as it may be' },
    { age: DAY + 1, outcome: 'launch_stale', because: 'it is a moment too old' },
    { age: -5 * MINUTE, outcome: 'taken', because: 'the host’s clock may run ahead a little' },
    { age: -5 * MINUTE - 1, outcome: 'launch_invalid', because: 'it comes from the future' },
  ])('or taken by its age: $outcome when $because', async ({ age, outcome }) => {
    const said = await outcomeOf(OURS, after(LAUNCHED, age))

    expect(typeof said === 'string' ? said : 'taken').toBe(outcome)
  })
})

describe('the shop’s own people', () => {
  const fromCommunity = async (community: string, role: string) => {
    const text = await signLaunch(
      { vk_app_id: APP, vk_group_id: community, vk_ts: '1700000000', vk_user_id: '1', vk_viewer_group_role: role },
      SECRET,
    )
    return readLaunch(text, trust, LAUNCHED)
  }

  it.each([
    { community: '77', role: 'admin', age: 0, seller: true, because: 'they keep the community' },
    { community: '77', role: 'editor', age: 0, seller: true, because: 'they edit the community' },
    { community: '77', role: 'moder', age: 0, seller: false, because: 'they only moderate it' },
    { community: '77', role: 'member', age: 0, seller: false, because: 'they are members' },
    { community: '78', role: 'admin', age: 0, seller: false, because: 'it is another community' },
    { community: '77', role: 'admin', age: HOUR - 1, seller: true, because: 'an hour has not passed' },
    { community: '77', role: 'admin', age: HOUR, seller: false, because: 'they may have been dismissed since' },
  ])('are whoever came as $role of $community after $age ms: $seller, because $because', async (launch) => {
    const launched = await fromCommunity(launch.community, launch.role)

    const until = sellerUntil(launched, '77', after(LAUNCHED, launch.age))

    expect(until).toBe(launch.seller ? after(LAUNCHED, HOUR) : null)
  })

  it('are nobody in a shop without a community', () => {
    const launched = readLaunch(OURS, trust, LAUNCHED)

    expect(sellerUntil({ ...launched, communityRole: 'admin', communityId: '' }, '', LAUNCHED)).toBeNull()
  })
})
