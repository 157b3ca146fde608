import * as v from 'valibot'

import type { NewsAnswer } from './host.ts'
import type { VkAsk } from './vkAsk.ts'

/** VK's clients say it as a number, its documents as text. */
const Launched = v.object({
  vk_are_notifications_enabled: v.pipe(v.union([v.number(), v.string()]), v.transform(Number)),
})

/** Unlike the launch string, this answer is of the moment: https://dev.vk.com/ru/bridge/VKWebAppGetLaunchParams */
export async function askMayNotify({ ask }: VkAsk): Promise<NewsAnswer> {
  const heard = await ask('VKWebAppGetLaunchParams', {})
  if (heard.kind !== 'done') return heard
  const known = v.safeParse(Launched, heard.value)
  if (!known.success) return { kind: 'error', code: 0, reason: 'VK’s launch parameters do not say it' }
  return { kind: 'done', allowed: known.output.vk_are_notifications_enabled === 1 }
}
