import type { Method, VkAsk } from './vkAsk.ts'

/** Whether VK has a method here; null where it did not say so in time. */
export async function isMethodSupported({ supports }: VkAsk, method: Method): Promise<boolean | null> {
  const heard = await supports(method)
  return heard.kind === 'timeout' ? null : heard.kind === 'done' && heard.value
}
