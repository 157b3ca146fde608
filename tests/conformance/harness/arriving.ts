import * as v from 'valibot'

import { LaunchAnswer } from '#domain/contract/launch.ts'
import { launchStringOf, type Someone } from '#mocks/builders.ts'

import type { TestShop } from './shop.ts'

/** What the shop answers to a launch of the mini-app. */
export async function launched({ app }: TestShop, launchString: string, fragment = ''): Promise<LaunchAnswer> {
  const body = `${launchString}\n${fragment}`
  const response = await app.fetch(new Request('http://shop.test/api/launch', { method: 'POST', body }))
  if (response.ok) return v.parse(LaunchAnswer, await response.json())
  throw new Error(v.parse(v.object({ code: v.string() }), await response.json()).code)
}

/** VK opens the mini-app for somebody now, at this fragment. */
export const launches = async (shop: TestShop, person: Someone, fragment: string): Promise<LaunchAnswer> =>
  launched(shop, await launchStringOf(person, shop.world.now()), fragment)
