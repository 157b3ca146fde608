import type { ChatCard, CommunityView, MessageView, MeView, NotificationView, PostView } from './contract.ts'
import type { PersonPageView, StoriesView } from './pageContract.ts'
import {
  type Author,
  type Chat,
  type Community,
  friendsOf,
  type Message,
  type NetworkState,
  type Person,
  type Post,
} from './state.ts'

/** What one person sees of the network. */
export function seenBy(state: NetworkState, me: Person) {
  const personOf = (id: number): Person | null => state.people.find((person) => person.id === id) ?? null
  const myChats = state.chats.filter(({ people }) => people.includes(me.id))

  const home = (): MeView => ({
    person: me,
    communities: state.communities.map((community) => ({ ...community, role: roleIn(community, me.id) })),
    unreadMessages: myChats.reduce((sum, chat) => sum + unreadIn(chat, me.id), 0),
    unseenNotifications: state.notifications.filter(({ to, seen }) => to === me.id && !seen).length,
    deniedApps: appsWhere(state, me.id, false),
    allowedApps: appsWhere(state, me.id, true),
    friendlyApps: state.friendsShown.filter(({ person }) => person === me.id).map(({ appId }) => appId),
    shelved: state.shelved.filter(({ person }) => person === me.id),
    writingCommunities: state.messagesAllowed
      .filter(({ person }) => person === me.id)
      .map(({ communityId }) => communityId),
  })

  function feed(): PostView[] {
    const friends = new Set([me.id, ...friendsOf(state, me.id).map(({ id }) => id)])
    const mine = (community: Community) => community.members.includes(me.id) || community.admins.includes(me.id)
    const followed = new Set(state.communities.filter(mine).map(({ id }) => id))
    return state.posts
      .filter(({ author }) => (author.kind === 'person' ? friends : followed).has(author.id))
      .toSorted(newestFirst)
      .map(post)
  }

  function post({ likes, author, ...rest }: Post): PostView {
    return { ...rest, author: named(author), likes: likes.length, likedByMe: likes.includes(me.id) }
  }

  function named(author: Author): PostView['author'] {
    if (author.kind === 'person') {
      const person = personOf(author.id)
      return {
        ...author,
        name: person ? fullName(person) : '',
        portrait: person?.portrait ?? null,
        handle: person?.name ?? null,
      }
    }
    const community = state.communities.find(({ id }) => id === author.id)
    return { ...author, name: community?.name ?? '', portrait: community?.portrait ?? null, handle: null }
  }

  function community(one: Community): CommunityView {
    const friends = friendsOf(state, me.id).filter(({ id }) => one.members.includes(id))
    const posts = state.posts
      .filter(({ author }) => author.kind === 'community' && author.id === one.id)
      .toSorted(newestFirst)
      .map(post)
    return { ...one, members: one.members.length, friends, role: roleIn(one, me.id), posts }
  }

  function page(person: Person): PersonPageView {
    const friends = friendsOf(state, person.id)
    const isFriend = friends.some(({ id }) => id === me.id)
    const posts = state.posts
      .filter(({ author }) => author.kind === 'person' && author.id === person.id)
      .toSorted(newestFirst)
      .map(post)
    return { person, tie: person.id === me.id ? 'me' : isFriend ? 'friend' : 'stranger', friends: [...friends], posts }
  }

  function stories(now: number): StoriesView[] {
    const recent = state.stories.filter(({ at }) => at <= now && now - at < DAY)
    return [me, ...friendsOf(state, me.id)]
      .map((person) => ({
        person,
        stories: recent
          .filter(({ author }) => author === person.id)
          .toSorted((a, b) => a.at - b.at)
          .map(({ seenBy, ...story }) => ({ ...story, seen: seenBy.includes(me.id) })),
      }))
      .filter((told) => told.stories.length > 0)
      .toSorted((a, b) => Number(isSeen(a)) - Number(isSeen(b)) || newestIn(b) - newestIn(a))
  }

  const chats = (): ChatCard[] =>
    myChats.toSorted((a, b) => (b.messages.at(-1)?.at ?? 0) - (a.messages.at(-1)?.at ?? 0)).map(chatCard)

  function chatCard(chat: Chat): ChatCard {
    const others = chat.people.filter((id) => id !== me.id).flatMap((id) => personOf(id) ?? [])
    const last = chat.messages.at(-1)
    return {
      id: chat.id,
      title: chat.title ?? others.map(fullName).join(', '),
      portraits: others.map(({ portrait }) => portrait),
      people: chat.people.length,
      last: last ? message(last) : null,
      unread: unreadIn(chat, me.id),
    }
  }

  function message({ from, ...rest }: Message): MessageView {
    return { ...rest, from: personOf(from) ?? me, mine: from === me.id }
  }

  const chat = (id: number) => {
    const found = myChats.find((one) => one.id === id)
    return found ? { ...chatCard(found), messages: found.messages.map(message) } : null
  }

  const notifications = (): NotificationView[] =>
    state.notifications.filter(({ to }) => to === me.id).toSorted(newestFirst)

  return { home, feed, post, community, page, stories, chats, chat, notifications }
}

export const fullName = ({ firstName, lastName }: Pick<Person, 'firstName' | 'lastName'>): string =>
  `${firstName} ${lastName}`

export function roleIn({ admins, members }: Community, person: number): 'admin' | 'member' | 'none' {
  if (admins.includes(person)) return 'admin'
  return members.includes(person) ? 'member' : 'none'
}

/** As long as a story is told. */
const DAY = 86_400_000

const isSeen = ({ stories }: StoriesView) => stories.every(({ seen }) => seen)
const newestIn = ({ stories }: StoriesView) => stories.at(-1)?.at ?? 0

const newestFirst = (a: { at: number; id: number }, b: { at: number; id: number }) => b.at - a.at || b.id - a.id

function unreadIn({ messages, read }: Chat, person: number): number {
  const upTo = read.find((mark) => mark.person === person)?.message ?? 0
  return messages.filter(({ id, from }) => id > upTo && from !== person).length
}

const appsWhere = (state: NetworkState, person: number, allowed: boolean): string[] =>
  state.notificationChoices
    .filter((choice) => choice.person === person && choice.allowed === allowed)
    .map(({ appId }) => appId)
