import { beforeEach, expect, it } from 'vitest'

import { moodyWindows } from './moodyWindows.ts'

let windows: ReturnType<typeof moodyWindows>
beforeEach(() => {
  windows = moodyWindows({ fetch: () => Promise.resolve(Response.json({})) })
})

const feel = (window: string, mood: unknown) =>
  windows.stage(
    new Request(`http://ryadom.test/stage/moods/${window}`, { method: 'PUT', body: JSON.stringify({ mood }) }),
  )
const ask = (window: string) => windows.shop(window, new Request('http://ryadom.test/app/api/products'))

it('a window that is offline leaves the others at their shop', async () => {
  await feel('app~anna', ['offline'])

  // Where nobody can be asked: a browser gives up as it does without a network.
  expect((await ask('app~anna')).headers.get('location')).toBe('http://localhost:1/')
  expect((await ask('app~boris')).status).toBe(200)
})

it('a window that is calm again reaches its shop', async () => {
  await feel('app~anna', ['offline', 'slow'])
  await feel('app~anna', [])

  expect((await ask('app~anna')).status).toBe(200)
})
