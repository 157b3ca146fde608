import { afterEach, beforeEach, expect, it, vi } from 'vitest'

import type { Host } from '#app/host/host.ts'
import { createVkHost } from '#app/host/vkHost.ts'
import { LINK } from '#tests/host/aStage.ts'

/** Longer than a person may take over any window. */
const LONG = 130_000

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

// This page is in a frame too, and nobody around it knows the bridge: what the app asks here is never answered.
it.each<[string, (host: Host) => Promise<unknown>]>([
  ['share', (host) => host.share(LINK)],
  ['postToWall', (host) => host.postToWall({ message: 'Давайте вместе', link: LINK })],
  ['copy', (host) => host.copy(LINK)],
  ['allowNotifications', (host) => host.allowNotifications()],
  ['denyNotifications', (host) => host.denyNotifications()],
  ['friends', (host) => host.friends()],
  ['setLocation', (host) => host.setLocation('/cart')],
])('the app waits for %s no longer than it has said, whoever is silent', async (_, ask) => {
  const host = createVkHost(window)
  const heard: unknown[] = []

  void ask(host).then((answer) => heard.push(answer))

  await expect
    .poll(() => {
      vi.advanceTimersByTime(LONG)
      return heard
    })
    .toEqual([{ kind: 'timeout' }])
})

it('the app does not know of a method when nobody says whether it is there', async () => {
  const heard: unknown[] = []

  void createVkHost(window)
    .isSupported('share')
    .then((there) => heard.push(there))

  await expect
    .poll(() => {
      vi.advanceTimersByTime(LONG)
      return heard
    })
    .toEqual([null])
})
