import * as v from 'valibot'

import type { WhereaboutsAnswer } from './host.ts'
import { type VkAsk, WINDOW } from './vkAsk.ts'

const Here = v.object({ lat: v.number(), long: v.number() })

/** A phone that keeps its place for itself is no failure to VK: https://dev.vk.com/ru/bridge/VKWebAppGetGeodata */
export async function askWhereabouts({ ask }: VkAsk): Promise<WhereaboutsAnswer> {
  const heard = await ask('VKWebAppGetGeodata', {}, WINDOW)
  if (heard.kind !== 'done') return heard
  const here = v.safeParse(Here, heard.value)
  return here.success ? { kind: 'done', ...here.output } : { kind: 'denied' }
}
