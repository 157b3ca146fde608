import * as v from 'valibot'

import type { Host } from '#domain/host.ts'

import type { Person, SocialNetwork, Told } from './socialNetwork.ts'
import { ask, type VkApi, VkRefused } from './vkApi.ts'

/** VK as its API says it is (https://dev.vk.com/ru/reference). Odnoklassniki has an API of its own, which is not spoken yet. */
export function createVkNetwork(api: VkApi): SocialNetwork {
  return {
    person: async (host, hostUserId) => (isVk(host) ? readPerson(api, hostUserId) : null),
    tell: async (to, message, fragment, key) =>
      isVk(to.host) ? sendMessage(api, { user: to.hostUserId, message, fragment, key }) : 'denied',
  }
}

/** For a shop whose owner has no service token yet: nobody is known by name, and nobody is told. */
export const silentNetwork: SocialNetwork = {
  person: () => Promise.resolve(null),
  tell: () => Promise.resolve('denied'),
}

const isVk = (host: Host): boolean => host === 'vk'

const Users = v.array(
  v.object({
    id: v.number(),
    first_name: v.string(),
    photo_100: v.optional(v.string()),
    deactivated: v.optional(v.string()),
  }),
)

async function readPerson(api: VkApi, user: string): Promise<Person | null> {
  const [found] = await ask(api, 'users.get', { user_ids: user, fields: 'photo_100', lang: 'ru' }, Users)
  if (!found || found.deactivated !== undefined) return null
  return { firstName: found.first_name, photo: found.photo_100 ?? null }
}

const Sent = v.array(
  v.object({
    user_id: v.number(),
    status: v.union([v.boolean(), v.number()]),
    error: v.optional(v.object({ code: v.number(), description: v.optional(v.string()) })),
  }),
)

/** What VK takes at most. */
const [LONGEST_MESSAGE, LONGEST_FRAGMENT] = [254, 2047]

type Message = Readonly<{ user: string; message: string; fragment: string; key: string }>

async function sendMessage(api: VkApi, { user, message, fragment, key }: Message): Promise<Told> {
  const asked = {
    user_ids: user,
    message: shorten(message),
    fragment: fragment.slice(0, LONGEST_FRAGMENT),
    random_id: String(await numberOf(key)),
  }
  try {
    const [sent] = await ask(api, 'notifications.sendMessage', asked, Sent)
    return sent?.error ? toldBy(sent.error.code) : 'sent'
  } catch (error) {
    // The user may not be told anything, whatever the reason: asking again brings no other answer.
    if (error instanceof VkRefused && FINAL.includes(error.code)) return 'denied'
    throw error
  }
}

/** 1 forbidden, 4 not installed; 2 and 3 are the hour's and the day's limits. */
const toldBy = (code: number): Told => (code === 1 || code === 4 ? 'denied' : 'later')

/** 7 no permission, 15 access denied, 18 user deleted, 900 blacklisted, 901 and 902 forbidden by the user. */
const FINAL = [7, 15, 18, 900, 901, 902]

const shorten = (message: string): string =>
  message.length <= LONGEST_MESSAGE ? message : `${message.slice(0, LONGEST_MESSAGE - 1)}…`

/** VK drops a second message with the same `random_id`, which is a number of 31 bits. */
async function numberOf(key: string): Promise<number> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))
  return new DataView(digest).getUint32(0) >>> 1
}
