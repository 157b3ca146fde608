import type { Someone } from '#mocks/builders.ts'
import type { Letter, SocialNetwork, Told } from '#server/outside/network/socialNetwork.ts'

export type Message = Readonly<{ hostUserId: string; message: string; fragment: string; key: string }>
export type Written = Letter & Readonly<{ hostUserId: string; key: string }>
type Mood = Told | 'silent'

/** A social network that knows some people and remembers what they were told. */
export function createFakeNetwork(people: readonly Someone[]) {
  const told: Message[] = []
  const asked: Message[] = []
  const written: Written[] = []
  let mood: Mood = 'sent'
  let moodOfLetters: Mood = 'sent'
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
    write: ({ hostUserId }, letter, key) => {
      if (moodOfLetters === 'silent') return Promise.reject(new Error('The network does not answer'))
      if (moodOfLetters === 'sent' && !written.some((earlier) => earlier.key === key))
        written.push({ hostUserId, ...letter, key })
      return Promise.resolve(moodOfLetters)
    },
  } satisfies SocialNetwork
  return {
    ...network,
    told,
    /** Every call, repeats and those that came to nothing included. */
    asked,
    /** What the community wrote. */
    written,
    /** What it answers from now on; `silent` is no answer at all. */
    becomes: (next: Mood) => {
      mood = next
    },
    /** What it answers to letters. */
    takesLetters: (next: Mood) => {
      moodOfLetters = next
    },
  }
}
