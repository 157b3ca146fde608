import type { Host, HostAnswer, MessagesAnswer, ShareAnswer } from '../../host/host.ts'
import type { Shop } from '../../shop/openShop.ts'
import { useShop, useShopView } from '../../shop/ShopProvider.tsx'
import { type Links, useInvitingLink } from '../../shop/useInvitingLink.ts'
import { useSupported } from '../../shop/useSupported.ts'
import { text } from '../../text/share.ts'
import { notify } from '../notice.ts'
import type { ThingToShare } from './thingToShare.ts'

/** What a host can send, what reaches a friend best first. */
const SENT = ['messageFriends', 'share', 'story', 'postToWall'] as const
/** What works everywhere. */
const BY_HAND = ['copy', 'qr'] as const
export type Way = (typeof SENT)[number] | (typeof BY_HAND)[number]

type Answer = HostAnswer | MessagesAnswer | ShareAnswer
/** What became of a link in the host's own sheet is said in the words of our ways. */
const AS_WAY = { message: 'messageFriends', post: 'postToWall', story: 'story' } as const

type Sharing = Readonly<{
  ways: readonly Way[]
  /** For whoever reads its code with a camera. */
  link: string
  /** Whether the link says whose it is, or never will. */
  isKnown: boolean
  whenKnown: () => Promise<unknown>
  /** Sends it, and says honestly what came of that. */
  send: (way: Exclude<Way, 'qr'>) => void
}>

export function useSharing(thing: ThingToShare, { open }: { open: boolean }): Sharing {
  const shop = useShop()
  const { host } = shop
  const filesBase = useShopView()?.filesBase ?? ''
  const ways = useWays()
  const { links, isKnown, whenKnown } = useInvitingLink(thing.place, { wanted: open })

  const send = async (way: Exclude<Way, 'qr'>) => {
    const answer = await sendBy(way, await whenKnown())
    const words = wordsFor(way, answer)
    if (words === null) return
    host.haptic(answer.kind === 'done' ? 'success' : 'warning')
    notify(words)
  }
  const sendBy = (way: Exclude<Way, 'qr'>, { inside, outside }: Links): Promise<Answer> => {
    switch (way) {
      case 'messageFriends':
        return writeToFriends(shop, thing, inside)
      case 'share':
        // A plain browser hands it to the whole system.
        return host.share(host.launchString === '' ? outside : inside)
      case 'story':
        return tellStory(host, thing, inside, filesBase)
      case 'postToWall':
        return host.postToWall({ message: thing.message, link: inside })
      case 'copy':
        return host.copy(outside)
    }
  }
  return { ways, link: links.outside, isKnown, whenKnown, send: (way) => void send(way) }
}

function useWays(): readonly Way[] {
  const has = {
    messageFriends: useSupported('messageFriends'),
    share: useSupported('share'),
    story: useSupported('story'),
    postToWall: useSupported('postToWall'),
  }
  return [...SENT.filter((way) => has[way]), ...BY_HAND]
}

async function writeToFriends(shop: Shop, { place, message }: ThingToShare, ownLink: string): Promise<MessagesAnswer> {
  const calling = await import('../../shop/callFriends.ts').catch(() => null)
  return calling ? await calling.callFriends(shop, { to: place, message, ownLink }) : { kind: 'offline' }
}

async function tellStory(host: Host, { card }: ThingToShare, link: string, filesBase: string): Promise<HostAnswer> {
  const drawing = await Promise.all([import('./drawStory.ts'), import('./drawStoryButton.ts')]).catch(() => null)
  if (!drawing) return { kind: 'offline' }
  const [{ drawStory }, { drawStoryButton }] = drawing
  const picture = await drawStory(card, filesBase)
  return picture === null ? { kind: 'unsupported' } : await host.story({ picture, link, button: drawStoryButton() })
}

/** Null where the host has not said what came of it. */
function wordsFor(way: Exclude<Way, 'qr'>, answer: Answer): string | null {
  if (answer.kind !== 'done') return text.notShared[answer.kind]
  if ('sent' in answer) return text.messagesSent(answer.sent.length, answer.picked)
  if ('as' in answer) return answer.as && text.shared[AS_WAY[answer.as]]
  return way === 'share' ? null : text.shared[way]
}
