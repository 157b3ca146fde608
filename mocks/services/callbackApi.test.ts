import { expect, it } from 'vitest'

import { calledBy } from '#server/outside/network/vkCallback.ts'

import { callbackApi, demoCallback } from './callbackApi.ts'

const choice = { person: 5, communityId: Number(demoCallback.community), allowed: false }

it('calls the shop’s server in the words of VK, each time about a new event', async () => {
  const heard: string[] = []
  const tell = callbackApi(async (request) => {
    heard.push(`${request.method} ${request.url}`, await request.text())
    return new Response('ok')
  }, 'https://ryadom.test/api/')

  await tell(choice)
  await tell({ ...choice, allowed: true })

  const [where, denied = '', , allowed = ''] = heard
  expect(where).toBe('POST https://ryadom.test/api/vk/callback')
  const events = [denied, allowed].map(calledBy)
  const { community, secret } = demoCallback
  expect(events).toMatchObject([
    { community, secret, said: { kind: 'messages', hostUserId: '5', allowed: false } },
    { community, secret, said: { kind: 'messages', hostUserId: '5', allowed: true } },
  ])
  const [one, other] = events.map((event) => event?.said)
  expect(one).not.toMatchObject({ event: other?.kind === 'messages' ? other.event : '' })
})

it('does not keep to itself that the shop did not take it', async () => {
  const tell = callbackApi(() => Promise.resolve(new Response('', { status: 401 })), 'https://ryadom.test/api/')

  await expect(tell(choice)).rejects.toThrow('401')
})
