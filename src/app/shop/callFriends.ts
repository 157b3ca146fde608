import type { OutputOf } from '#domain/contract/endpoint.ts'
import { keepFriendLinksSent, listCalledFriends, makeFriendLinks, MOST_CALLED } from '#domain/contract/friendLinks.ts'
import type { InvitedTo } from '#domain/invitation.ts'

import type { MessagesAnswer, PickedFriend } from '../host/host.ts'
import { type CalledFriends, calledKey, rememberCalled } from './calledFriends.ts'
import { isFailure } from './failure.ts'
import type { Shop } from './openShop.ts'

/** How long somebody who has picked friends waits for a link to each. */
const PATIENCE = 3_000

type Calling = Readonly<{
  to: InvitedTo
  message: string
  /** The person's own link, for whom the shop made none. */
  ownLink: string
}>
type Links = OutputOf<typeof makeFriendLinks>

/** Writes to the friends whom a person picks, each with a link of their own, so that it can be seen who came by theirs. */
export async function callFriends(shop: Shop, { to, message, ownLink }: Calling): Promise<MessagesAnswer> {
  let links: Links = []
  const base = ownLink.split('#', 1)[0] ?? ''
  const linksFor = async (friends: readonly PickedFriend[]) => {
    links = await makeLinks(shop, to, friends)
    const byFriend = new Map(links.map(({ friend, fragment }) => [friend, `${base}#${fragment}`]))
    return ({ id }: PickedFriend) => byFriend.get(id) ?? ownLink
  }

  const answer = await shop.host.messageFriends({ message, linksFor })
  if (answer.kind === 'done') await keepCalled(shop, namesOf(links, answer.sent)).catch(onlyFailures)
  return answer
}

async function makeLinks({ api }: Shop, to: InvitedTo, friends: readonly PickedFriend[]): Promise<Links> {
  const late = new Promise<Links>((resolve) => setTimeout(() => resolve([]), PATIENCE))
  const made = api.call(makeFriendLinks, { to, friends: friends.slice(0, MOST_CALLED).map(({ id }) => id) })
  // Without links of their own, friends still get one that leads there.
  return await Promise.race([made.catch((error: unknown) => (onlyFailures(error), [])), late])
}

async function keepCalled({ api, host, answers, launched }: Shop, called: CalledFriends): Promise<void> {
  if (called.length === 0) return
  const is = launched.getState()
  const buyer = is.kind === 'ready' ? is.me?.buyerId : undefined
  answers.setQueryData(calledKey(buyer), await rememberCalled(host, called))
  await api.call(keepFriendLinksSent, { codes: called.map(([code]) => code) })
  const { method, path } = listCalledFriends
  void answers.invalidateQueries({ queryKey: [`${method} ${path}`] })
}

const namesOf = (links: Links, sent: readonly PickedFriend[]): CalledFriends =>
  sent.flatMap(({ id, name }) => links.filter(({ friend }) => friend === id).map(({ code }) => [code, name] as const))

/** What was sent is sent, though the shop may not have heard of it. */
function onlyFailures(error: unknown): void {
  if (!isFailure(error)) throw error
}
