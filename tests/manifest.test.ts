import { readFileSync } from 'node:fs'

import { expect, it } from 'vitest'

import manifest from '#manifest' with { type: 'json' }

/** The bridge's methods that ask people for something, and the permission each asks for. */
const ASKS = {
  VKWebAppGetFriends: 'friends',
  VKWebAppAllowNotifications: 'notify',
  VKWebAppAllowMessagesFromGroup: 'messages',
  VKWebAppGetPhoneNumber: 'phone',
  VKWebAppGetEmail: 'email',
  VKWebAppGetPersonalCard: 'address',
  VKWebAppGetGeodata: 'geolocation',
} as const

it('names every permission that the mini-app asks people for, and no other', () => {
  const vkHost = ['vkHost', 'vkLater']
    .map((name) => readFileSync(new URL(`../src/app/host/${name}.ts`, import.meta.url), 'utf8'))
    .join()

  const asked = Object.entries(ASKS).filter(([method]) => vkHost.includes(`'${method}'`))

  expect(asked.map(([, permission]) => permission).toSorted()).toEqual(manifest.permissions.toSorted())
})
