import { createHmac } from 'node:crypto'

import { expect, it } from 'vitest'

import { launchParams, signLaunch } from './launchString.ts'

const opening = {
  appId: '54000001',
  userId: 7,
  platform: 'mobile_web',
  language: 'ru',
  ref: 'feed_post',
  notifications: false,
  community: null,
  at: 1_795_000_000_123,
} as const

it('is signed as VK signs: sorted vk_ parameters, HMAC-SHA256, base64url without padding', async () => {
  const launch = await signLaunch(launchParams(opening), 'secret')

  const [signed = '', sign = ''] = launch.split('&sign=')
  expect(sign).toBe(createHmac('sha256', 'secret').update(signed).digest('base64url'))
  const names = [...new URLSearchParams(signed).keys()]
  expect(names).toEqual(names.toSorted())
  expect(names.every((name) => name.startsWith('vk_'))).toBe(true)
})

it('says how the shop was opened, in VK’s words', async () => {
  const admin = launchParams({ ...opening, community: { id: 77, role: 'admin' } })
  const launch = new URLSearchParams(await signLaunch(admin, 'secret'))

  expect(launch.get('vk_user_id')).toBe('7')
  expect(launch.get('vk_ts')).toBe('1795000000')
  expect(launch.get('vk_viewer_group_role')).toBe('admin')
  expect(launch.get('vk_access_token_settings')).toBe('')
})

it('says in Odnoklassniki whose numbers are whose, and the moment in milliseconds', async () => {
  const params = launchParams({
    ...opening,
    appId: '51000001',
    userId: 100_000_002,
    platform: 'mobile_web_ok',
    ref: 'other',
    ok: { appId: '512000000001', userId: '577000000001' },
    at: 1_700_000_000_000,
  })

  // Computed apart from this code, by the rule that VK prints.
  const sign = 'gPBDdIz66QwtZ5gQYd2P6U_2DYgiGnI98t__8qB8Rj4'
  expect(await signLaunch(params, 'TEST_APP_SECRET_0123456789')).toMatch(new RegExp(`&sign=${sign}$`))
  expect(params).toMatchObject({ vk_client: 'ok', vk_ok_user_id: '577000000001', vk_ts: '1700000000000' })
})
