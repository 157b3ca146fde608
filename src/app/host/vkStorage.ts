import * as v from 'valibot'

import type { HostAnswer, RecallAnswer } from './host.ts'
import type { VkAsk } from './vkAsk.ts'

/** What is longer VK cuts off without a word: https://dev.vk.com/ru/bridge/VKWebAppStorageSet */
const LONGEST = 2_236

const Kept = v.object({ keys: v.array(v.object({ key: v.string(), value: v.string() })) })

/** VK keeps it with the person's account: the browser's own storage is lost with every new deployment to VK's hosting. */
export async function remember(
  { tell }: VkAsk,
  { name, value }: Readonly<{ name: string; value: string }>,
): Promise<HostAnswer> {
  if (value.length > LONGEST) return { kind: 'error', code: 0, reason: `VK would cut off ${name}` }
  return tell('VKWebAppStorageSet', { key: name, value })
}

export async function recall({ ask }: VkAsk, name: string): Promise<RecallAnswer> {
  const heard = await ask('VKWebAppStorageGet', { keys: [name] })
  if (heard.kind !== 'done') return heard
  const kept = v.safeParse(Kept, heard.value)
  if (!kept.success) return { kind: 'error', code: 0, reason: 'VK’s storage answered with something else' }
  // A name that was never kept comes back empty.
  return { kind: 'done', value: kept.output.keys.find(({ key }) => key === name)?.value || null }
}
