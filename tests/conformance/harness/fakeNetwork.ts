import type { Someone } from '#mocks/builders.ts'
import type { SocialNetwork, Told } from '#server/outside/network/socialNetwork.ts'

export type Message = Readonly<{ hostUserId: string; message: string; fragment: string; key: string }>

/** A social network that knows some people and remembers what they were told. */
export function createFakeNetwork(people: readonly Someone[]) {
  const told: Message[] = []
  const asked: Message[] = []
  let mood: Told | 'silent' = 'sent'
  const network = {
    person: (host, hostUserId) => {
      const known = people.find((person) => person.host === host && person.hostUserId === hostUserId)
      return Promise.resolve(known ? { firstName: known.firstName, photo: known.photo } : null)
    },
    tell: ({ hostUserId }, message, fragment, key) => {
      asked.push({ hostUserId, message, fragment, key })
      if (mood === 'silent') return Promise.reject(new Error('The network does not answer'))
      // As VK does with random_id: a repeat is no second message.
      if (mood === 'sent' && !told.some((earlier) => earlier.key === key))
        told.push({ hostUserId, message, fragment, key })
      return Promise.resolve(mood)
    },
  } satisfies SocialNetwork
  return {
    ...network,
    told,
    /** Every call, repeats and those that came to nothing included. */
    asked,
    /** What it answers from now on; `silent` is no answer at all. */
    becomes: (next: Told | 'silent') => {
      mood = next
    },
  }
}
