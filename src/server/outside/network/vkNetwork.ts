import * as v from 'valibot'

import type { Host } from '#domain/host.ts'

import type { Person, SocialNetwork, Told } from './socialNetwork.ts'
import { randomIdOf, shortened, toldBy, toldRecipient } from './vkAnswers.ts'
import { ask, type VkApi } from './vkApi.ts'
import { type VkCommunity, writeMessage } from './vkMessages.ts'

type Vk = Readonly<{
  /** With the mini-app's service token; null where its owner has none yet. */
  app: VkApi | null
  community: VkCommunity | null
}>

/**
 * VK as its API says it is (https://dev.vk.com/ru/reference). Odnoklassniki has an API of its own, which is not spoken
 * yet. What there is no token for is not done: nobody is known by name, and nobody is told.
 */
export function createVkNetwork({ app, community }: Vk): SocialNetwork {
  return {
    person: async (host, hostUserId) => (app && isVk(host) ? readPerson(app, hostUserId) : null),
    tell: async ({ host, hostUserId: user }, message, fragment, key) =>
      app && isVk(host) ? notify(app, { user, message, fragment, key }) : 'never',
    write: async ({ host, hostUserId: user }, letter, key) =>
      community && isVk(host) ? writeMessage(community, { user, letter, key }) : 'never',
  }
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

/** A notification of the mini-app (https://dev.vk.com/ru/method/notifications.sendMessage). */
async function notify(api: VkApi, { user, message, fragment, key }: Message): Promise<Told> {
  const asked = {
    user_ids: user,
    message: shortened(message, LONGEST_MESSAGE),
    fragment: fragment.slice(0, LONGEST_FRAGMENT),
    random_id: await randomIdOf(key),
  }
  return toldBy(ask(api, 'notifications.sendMessage', asked, Sent).then(([sent]) => (sent ? toldOf(sent) : 'never')))
}

function toldOf({ status, error }: v.InferOutput<typeof Sent>[number]): Told {
  if (error) return toldRecipient(error.code)
  return status ? 'sent' : 'later'
}
