import type { Host } from '#domain/host.ts'
import type { SocialNetwork } from '#server/outside/network/socialNetwork.ts'

import type { NetworkClient } from '../network/client.ts'
import { findPerson, notifyPerson } from '../network/contract.ts'
import { personOfOk } from '../okPeople.ts'

/** The pretend network as the shop's server sees it: it asks over HTTP, as it asks VK. */
export function pretendNetwork(
  { ask }: Pick<NetworkClient, 'ask'>,
  { appId, portraits }: { appId: string; portraits: string },
): SocialNetwork {
  return {
    async person(host, hostUserId) {
      const person = await ask(findPerson, { appId, personId: String(idOf(host, hostUserId)) })
      if (!person) return null
      return { firstName: person.firstName, photo: person.portrait && `${portraits}${person.portrait}-100.webp` }
    },
    async tell({ host, hostUserId }, message, fragment, key) {
      const to = idOf(host, hostUserId)
      const { told } = await ask(notifyPerson, { appId, to, text: message, fragment, key })
      return told
    },
    write: () => Promise.resolve('never'),
  }
}

/** One network plays both hosts here, with the same people in them. */
const idOf = (host: Host, hostUserId: string): number => (host === 'ok' ? personOfOk(hostUserId) : Number(hostUserId))
