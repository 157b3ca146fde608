import * as v from 'valibot'

import { MOST_FRIENDS } from '#domain/contract/groupLists.ts'

import type { Heard } from './asking.ts'
import type { FriendsAnswer, HostAnswer, HostVerb } from './host.ts'

/** What of VK no first screen needs: fetched when it is first wanted. These are the calls of the bridge that it takes. */
interface Ask {
  (
    method: 'VKWebAppGetAuthToken',
    props: { app_id: number; scope: string },
    patience: number,
  ): Promise<Heard<{ access_token: string; scope: string }>>
  (
    method: 'VKWebAppCallAPIMethod',
    props: { method: string; params: Record<'access_token' | 'v', string> & Record<string, string | number> },
    patience: number,
  ): Promise<Heard<unknown>>
  (
    method: 'VKWebAppGetFriends',
    props: { multi: false },
    patience: number,
  ): Promise<Heard<{ users: readonly { id: number }[] }>>
  (
    method: 'VKWebAppShowMessageBox',
    props: { peer_id: number; message: string },
    patience: number,
  ): Promise<Heard<unknown>>
}

/** A person reads and chooses in VK's windows; its API answers by itself. */
const WINDOW = 120_000
const API = 10_000

/** https://dev.vk.com/ru/method/friends.get: without `fields` it answers with numbers alone. */
const Friends = v.object({ response: v.object({ items: v.array(v.pipe(v.number(), v.safeInteger())) }) })

/** Asks VK for the right to know this person's friends, then who they are. The right given before, VK does not ask again. */
export async function askFriends(ask: Ask, launchString: string): Promise<FriendsAnswer> {
  const launched = new URLSearchParams(launchString)
  // Odnoklassniki answers with numbers of VK, by which the shop knows nobody there.
  if (launched.get('vk_client') === 'ok') return { kind: 'unsupported' }

  const app_id = Number(launched.get('vk_app_id'))
  const given = await ask('VKWebAppGetAuthToken', { app_id, scope: 'friends' }, WINDOW)
  if (given.kind !== 'done') return given
  // In VK's window one may agree to everything but this.
  if (!given.value.scope.split(',').includes('friends')) return { kind: 'denied' }

  const params = { access_token: given.value.access_token, v: '5.199', order: 'hints', count: MOST_FRIENDS }
  const heard = await ask('VKWebAppCallAPIMethod', { method: 'friends.get', params }, API)
  if (heard.kind !== 'done') return heard
  const known = v.safeParse(Friends, heard.value)
  if (!known.success) return { kind: 'error', code: 0, reason: 'friends.get answered with something else' }
  return { kind: 'done', friends: known.output.response.items.slice(0, MOST_FRIENDS).map(String) }
}

type Letter = Readonly<{ message: string; link: string }>

export async function messageFriend(ask: Ask, { message, link }: Letter): Promise<HostAnswer> {
  const picked = await ask('VKWebAppGetFriends', { multi: false }, WINDOW)
  if (picked.kind !== 'done') return picked
  const [friend] = picked.value.users
  if (!friend) return { kind: 'cancelled' }
  const sent = await ask('VKWebAppShowMessageBox', { peer_id: friend.id, message: `${message}\n${link}` }, WINDOW)
  return sent.kind === 'done' ? { kind: 'done' } : sent
}

const METHODS = {
  share: ['VKWebAppShare'],
  postToWall: ['VKWebAppShowWallPostBox'],
  messageFriend: ['VKWebAppGetFriends', 'VKWebAppShowMessageBox'],
  allowNotifications: ['VKWebAppAllowNotifications'],
  friends: ['VKWebAppGetAuthToken', 'VKWebAppCallAPIMethod'],
} as const satisfies Record<HostVerb, readonly string[]>

type Supports = (method: (typeof METHODS)[HostVerb][number]) => Promise<boolean>

/** A verb is there when every method that it takes is. */
export const isVerbSupported = async (supports: Supports, verb: HostVerb): Promise<boolean> =>
  (await Promise.all(METHODS[verb].map((method) => supports(method)))).every(Boolean)
