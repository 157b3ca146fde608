import { type Api, createApi } from '#app/api/client.ts'
import { launch } from '#app/api/launch.ts'

import { allowsNews, people, type PersonKey } from '../demo/people.ts'
import { shop } from '../demo/shop.ts'
import { demoApp } from '../demoApp.ts'
import { launchParams, signLaunch } from '../host/launchString.ts'

const admins: readonly PersonKey[] = shop.community.admins

type Fetch = (request: Request) => Promise<Response>
type Door = Readonly<{ fetch: Fetch; base: string; now: () => number }>

/** The demo's people at the shop's real door: each comes in with a launch string signed for them. */
export const createVisitors =
  ({ fetch, base, now }: Door) =>
  async (key: PersonKey): Promise<Api> => {
    const person = people.find((one) => one.key === key)
    if (!person) throw new Error(`The demo has nobody called ${key}`)
    const fromPage: typeof globalThis.fetch = (input, init) => fetch(new Request(input, init))
    const params = launchParams({
      appId: demoApp.id,
      userId: person.hostUserId,
      platform: 'mobile_web',
      language: 'ru',
      ref: 'feed_post',
      notifications: allowsNews(key),
      community: { id: demoApp.communityId, role: admins.includes(key) ? 'admin' : 'member' },
      at: now(),
    })
    const { session } = await launch({
      base,
      fetch: fromPage,
      launchString: await signLaunch(params, demoApp.secret),
      fragment: '/cart',
    })
    const keeper = { token: () => session, renewed: () => {}, signInAgain: () => Promise.resolve(false) }
    return createApi({ base, fetch: fromPage, session: keeper })
  }

export type Visitors = ReturnType<typeof createVisitors>
