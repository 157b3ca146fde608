import { type Api, createApi } from '#app/api/client.ts'
import { launch } from '#app/api/launch.ts'
import { instant } from '#domain/time.ts'
import { COMMUNITY, launchStringOf, someone } from '#mocks/builders.ts'
import type { createApp } from '#server/app.ts'

const BASE = 'http://shop.test/api/'

export type Visitor = Readonly<{ api: Api; session: string }>

/** Lets people in by the shop's own door: each comes with a launch string signed for them. */
export function visitorsOf(app: Pick<ReturnType<typeof createApp>, 'fetch'>) {
  const fetch: typeof globalThis.fetch = (input, init) => app.fetch(new Request(input, init))
  return async (number: number, role: 'none' | 'admin' = 'none'): Promise<Visitor> => {
    const launchString = await launchStringOf(someone({ hostUserId: String(number) }), instant(Date.now()), {
      vk_group_id: COMMUNITY,
      vk_viewer_group_role: role,
    })
    const { session } = await launch({ base: BASE, fetch, launchString, fragment: '/cart' })
    if (session === null) throw new Error('A signed launch string gave no session')
    const keeper = { token: () => session, renewed: () => {}, signInAgain: () => Promise.resolve(false) }
    return { session, api: createApi({ base: BASE, fetch, session: keeper }) }
  }
}
