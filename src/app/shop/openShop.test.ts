import { expect, test } from 'vitest'

import { listCategories } from '#domain/contract/products.ts'
import { after, HOUR } from '#domain/time.ts'
import { NOON, PEOPLE } from '#mocks/builders.ts'
import { arrives } from '#tests/screens/arrives.ts'
import { openServer } from '#tests/screens/openApp.tsx'
import { pretendHost } from '#tests/screens/pretendHost.ts'

import { openShop } from './openShop.ts'

test('the shop’s clock follows the server’s with every answer, however wrong this machine’s is', async () => {
  const server = await openServer()
  const shop = openShop({
    base: 'http://shop.test/api/',
    fetch: (input, init) => server.app.fetch(new Request(input, init)),
    host: pretendHost(await arrives(server, PEOPLE.anna)).host,
    fragment: '/',
    localNow: () => 0,
  })
  await shop.launchAgain()
  const atLaunch = shop.clock.now()

  server.pass(2 * HOUR)
  await shop.api.call(listCategories, {})

  expect(atLaunch).toBe(NOON)
  expect(shop.clock.now() - after(NOON, 2 * HOUR)).toBeLessThan(5_000)
  expect(shop.clock.now()).toBeGreaterThanOrEqual(after(NOON, 2 * HOUR))
})
