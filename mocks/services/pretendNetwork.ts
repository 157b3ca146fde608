import type { SocialNetwork } from '#server/outside/network/socialNetwork.ts'

import type { NetworkClient } from '../network/client.ts'
import { findPerson, notifyPerson } from '../network/contract.ts'

/** The pretend network as the shop's server sees it: it asks over HTTP, as it asks VK. */
export function pretendNetwork(
  { ask }: Pick<NetworkClient, 'ask'>,
  { appId, portraits }: { appId: string; portraits: string },
): SocialNetwork {
  return {
    async person(_, hostUserId) {
      const person = await ask(findPerson, { appId, personId: hostUserId })
      if (!person) return null
      return { firstName: person.firstName, photo: person.portrait && `${portraits}${person.portrait}-100.webp` }
    },
    async tell({ hostUserId }, message, fragment, key) {
      const { told } = await ask(notifyPerson, { appId, to: Number(hostUserId), text: message, fragment, key })
      return told
    },
    write: () => Promise.resolve('never'),
  }
}
