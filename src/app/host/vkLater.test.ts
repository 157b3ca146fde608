import { afterEach, expect, it, vi } from 'vitest'

import { heardWithin } from './asking.ts'
import { askFriends } from './vkLater.ts'

const never = new Promise<never>(() => undefined)
afterEach(() => vi.useRealTimers())

it.each([
  { silent: 'the person', about: 'VKWebAppGetAuthToken', patience: 120_000 },
  { silent: 'VK’s API', about: 'VKWebAppCallAPIMethod', patience: 10_000 },
])('friends are not waited for longer than $silent may take', async ({ about, patience }) => {
  vi.useFakeTimers()
  const said = { access_token: 'token', scope: 'friends', users: [] }

  const asking = askFriends(
    (method, _, limit) => heardWithin(method === about ? never : Promise.resolve(said), limit),
    'vk_app_id=51000001',
  )
  await vi.advanceTimersByTimeAsync(patience)

  expect(await asking).toEqual({ kind: 'timeout' })
})
