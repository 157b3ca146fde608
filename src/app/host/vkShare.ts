import * as v from 'valibot'

import type { ShareAnswer } from './host.ts'
import { type VkAsk, WINDOW } from './vkAsk.ts'

const Shared = v.object({ type: v.picklist(['message', 'post', 'story']) })

/** What became of the link in VK's own sheet, which each client says in a shape of its own, or does not say. */
export async function shareLink({ ask }: VkAsk, link: string): Promise<ShareAnswer> {
  const heard = await ask('VKWebAppShare', { link }, WINDOW)
  if (heard.kind !== 'done') return heard
  const said: unknown = heard.value
  // A list of results, the same under numbers for names, or the result itself.
  const results = typeof said === 'object' && said !== null ? [said, ...Object.values(said)] : []
  const known = results.find((result) => v.is(Shared, result))
  return { kind: 'done', as: known ? known.type : null }
}
