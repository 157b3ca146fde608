import * as v from 'valibot'

import type { Letter, Told } from './socialNetwork.ts'
import { randomIdOf, shortened, toldBy } from './vkAnswers.ts'
import { ask, type VkApi } from './vkApi.ts'

/** The shop's community, with a token of its own, and the mini-app that its buttons open. */
export type VkCommunity = Readonly<{ api: VkApi; id: string; appId: string }>

/** What VK takes at most. */
const [LONGEST_TEXT, LONGEST_LABEL] = [9000, 40]

type Writing = Readonly<{ user: string; letter: Letter; key: string }>

/** A message from the community to one person (https://dev.vk.com/ru/method/messages.send). */
export async function writeMessage({ api, id, appId }: VkCommunity, { user, letter, key }: Writing): Promise<Told> {
  const { label, fragment } = letter.button
  const action = {
    type: 'open_app',
    app_id: Number(appId),
    owner_id: -Number(id),
    hash: fragment,
    label: shortened(label, LONGEST_LABEL),
  }
  const asked = {
    peer_id: user,
    message: shortened(letter.text, LONGEST_TEXT),
    keyboard: JSON.stringify({ inline: true, buttons: [[{ action }]] }),
    random_id: await randomIdOf(key),
    // Names of goods are nobody's address and nobody's name.
    dont_parse_links: '1',
    disable_mentions: '1',
  }
  return toldBy(ask(api, 'messages.send', asked, v.number()).then(() => 'sent'))
}
