import { expect, test } from 'vitest'

import { NOON, PEOPLE, SHOP, type Someone } from '#mocks/builders.ts'
import { findBuyer } from '#server/launch/rows.ts'
import { arrives } from '#tests/screens/arrives.ts'
import { openServer } from '#tests/screens/openApp.tsx'
import { pretendHost } from '#tests/screens/pretendHost.ts'

import { openShop } from './openShop.ts'
import { tellTimeZone } from './tellTimeZone.ts'

const { anna } = PEOPLE
const { timeZone } = Intl.DateTimeFormat().resolvedOptions()

async function visits() {
  const server = await openServer()
  const asked: string[] = []
  let offline = false
  const visit = async (person: Someone | null) => {
    const shop = openShop({
      base: 'http://shop.test/api/',
      fetch: (input, init) => {
        const request = new Request(input, init)
        asked.push(new URL(request.url).pathname)
        return offline && request.url.endsWith('/time-zone')
          ? Promise.reject(new TypeError('Failed to fetch'))
          : server.app.fetch(request)
      },
      host: pretendHost(person ? await arrives(server, person) : '').host,
      fragment: '/',
      localNow: () => NOON,
    })
    await shop.launchAgain()
    await tellTimeZone(shop)
    return asked.splice(0)
  }
  const kept = async () => (await findBuyer(server.world.db, { shop: SHOP, ...anna }))?.clock?.timeZone ?? null
  return { visit, kept, lose: (lost: boolean) => (offline = lost) }
}

test('the first visit tells the shop by which time zone its visitor lives, and the next has nothing to tell', async () => {
  const { visit, kept } = await visits()

  expect(await visit(anna)).toEqual(['/api/launch', '/api/me/time-zone'])
  expect(await kept()).toBe(timeZone)
  expect(await visit(anna)).toEqual(['/api/launch'])
})

test('what did not reach the shop is told by the next visit', async () => {
  const { visit, kept, lose } = await visits()

  lose(true)
  await visit(anna)
  expect(await kept()).toBe(null)
  lose(false)
  await visit(anna)
  expect(await kept()).toBe(timeZone)
})

test('a plain browser tells nobody where it is', async () => {
  const { visit } = await visits()

  expect(await visit(null)).toEqual(['/api/launch'])
})
