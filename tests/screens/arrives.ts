import { launch } from '#app/api/launch.ts'
import { APP_ID, APP_SECRET, COMMUNITY, type Someone } from '#mocks/builders.ts'
import { launchParams, signLaunch } from '#mocks/host/launchString.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

/** Somebody who has been in the shop before, so that it has asked the network for their name. Answers with a launch string. */
export async function arrives(server: TestShop, person: Someone): Promise<string> {
  const params = launchParams({
    appId: APP_ID,
    userId: Number(person.hostUserId),
    platform: 'mobile_web',
    language: person.language,
    ref: 'feed_post',
    notifications: false,
    community: person.role === 'admin' ? { id: Number(COMMUNITY), role: 'admin' } : null,
    at: server.world.now(),
  })
  const launchString = await signLaunch(params, APP_SECRET)
  const fetch: typeof globalThis.fetch = (input, init) => server.app.fetch(new Request(input, init))
  await launch({ base: 'http://shop.test/api/', fetch, launchString, fragment: '/cart' })
  await server.app.work.runDue()
  return launchString
}
