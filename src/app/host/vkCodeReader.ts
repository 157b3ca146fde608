import type { CodeAnswer } from './host.ts'
import { type VkAsk, WINDOW } from './vkAsk.ts'

/** Apps for phones alone have a camera: https://dev.vk.com/ru/bridge/VKWebAppOpenCodeReader */
export async function readCode({ ask }: VkAsk): Promise<CodeAnswer> {
  const read = await ask('VKWebAppOpenCodeReader', {}, WINDOW)
  return read.kind === 'done' ? { kind: 'done', code: read.value.code_data } : read
}
