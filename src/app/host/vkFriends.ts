import * as v from 'valibot'

import { MOST_FRIENDS } from '#domain/contract/groupLists.ts'

import type { FriendsAnswer, Letter, MessagesAnswer, PickedFriend } from './host.ts'
import { type VkAsk, WINDOW } from './vkAsk.ts'

/** How long VK's API may take, which asks nobody. */
const API = { within: 10_000, takesOver: false } as const

/** https://dev.vk.com/ru/method/friends.get: without `fields` it answers with numbers alone. */
const Friends = v.object({ response: v.object({ items: v.array(v.pipe(v.number(), v.safeInteger())) }) })

/** Asks VK for the right to know this person's friends, then who they are. The right given before, VK does not ask again. */
export async function askFriends({ ask }: VkAsk, launchString: string): Promise<FriendsAnswer> {
  const launched = new URLSearchParams(launchString)
  // Odnoklassniki answers with numbers of VK, by which the shop knows nobody there.
  if (launched.get('vk_client') === 'ok') return { kind: 'unsupported' }

  const app_id = Number(launched.get('vk_app_id'))
  const given = await ask('VKWebAppGetAuthToken', { app_id, scope: 'friends' }, WINDOW)
  if (given.kind !== 'done') return given
  // In VK's window one may agree to everything but this.
  if (!given.value.scope.split(',').includes('friends')) return { kind: 'denied' }

  const params = { access_token: given.value.access_token, v: '5.199' as const, order: 'hints', count: MOST_FRIENDS }
  const heard = await ask('VKWebAppCallAPIMethod', { method: 'friends.get', params }, API)
  if (heard.kind !== 'done') return heard
  const known = v.safeParse(Friends, heard.value)
  if (!known.success) return { kind: 'error', code: 0, reason: 'friends.get answered with something else' }
  return { kind: 'done', friends: known.output.response.items.slice(0, MOST_FRIENDS).map(String) }
}

/**
 * A message to each friend that was picked, one window after the other. Whoever closes one window may still send the
 * next; what fails in another way would fail for everybody.
 */
export async function messageFriends({ ask }: VkAsk, { message, linksFor }: Letter): Promise<MessagesAnswer> {
  const heard = await ask('VKWebAppGetFriends', { multi: true }, WINDOW)
  if (heard.kind !== 'done') return heard
  const picked = heard.value.users.map(({ id, first_name, last_name }) => ({
    id: String(id),
    name: `${first_name} ${last_name}`.trim(),
  }))
  if (picked.length === 0) return { kind: 'cancelled' }
  const linkFor = await linksFor(picked)

  const sent: PickedFriend[] = []
  for (const friend of picked) {
    const letter = { peer_id: Number(friend.id), message: `${message}\n${linkFor(friend)}` }
    // One window at a time: the next opens when this one has been sent or closed.
    const answer = await ask('VKWebAppShowMessageBox', letter, WINDOW)
    if (answer.kind === 'done') sent.push(friend)
    else if (answer.kind !== 'cancelled') return sent.length > 0 ? done(sent, picked) : answer
  }
  return sent.length > 0 ? done(sent, picked) : { kind: 'cancelled' }
}

const done = (sent: readonly PickedFriend[], picked: readonly PickedFriend[]) =>
  ({ kind: 'done', sent, picked: picked.length }) as const
