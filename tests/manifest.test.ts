import { readdirSync, readFileSync } from 'node:fs'

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
  const host = new URL('../src/app/host/', import.meta.url)
  const spoken = readdirSync(host)
    .filter((name) => /^vk\w+\.ts$/.test(name))
    .map((name) => readFileSync(new URL(name, host), 'utf8'))
    .join()

  const asked = Object.entries(ASKS).filter(([method]) => spoken.includes(`'${method}'`))

  expect(asked.map(([, permission]) => permission).toSorted()).toEqual(manifest.permissions.toSorted())
})
