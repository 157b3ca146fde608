import type { VkCallback } from '#server/outside/network/vkCallback.ts'

import { demoApp } from '../demoApp.ts'
import type { MessagesChoice } from '../network/changes.ts'

/** How the demo's community has set its Callback API up. Everybody may know the secret of a pretend community. */
export const demoCallback: VkCallback = {
  community: String(demoApp.communityId),
  secret: 'everybody-may-know-this-too',
  confirmation: '7f3a51c2',
}

/** Calls the shop's server as VK does when people settle something with its community: https://dev.vk.com/ru/api/callback/getting-started */
export function callbackApi(fetch: (request: Request) => Promise<Response>, api: string) {
  return async ({ person, communityId, allowed }: MessagesChoice): Promise<void> => {
    const body = JSON.stringify({
      type: allowed ? 'message_allow' : 'message_deny',
      group_id: communityId,
      event_id: crypto.randomUUID(),
      v: '5.199',
      secret: demoCallback.secret,
      object: { user_id: person, ...(allowed && { key: '' }) },
    })
    const answer = await fetch(new Request(`${api}vk/callback`, { method: 'POST', body }))
    if (!answer.ok) throw new Error(`The shop answered ${answer.status} to what its community was told`)
  }
}
