import { type Author, type Chat, type NetworkState, mayNotify, type Shelf, type Story } from './state.ts'

/** What people have to look at again after a change. */
export type About = 'feed' | 'messages' | 'notifications'

export type Change = Readonly<{
  state: NetworkState
  about: About
  /** Whose screens it touches; null: everybody's. */
  people: readonly number[] | null
}>

type Said = Readonly<{ text: string; link: string | null; at: number }>

export function publish(state: NetworkState, author: Author, said: Said): Change {
  const id = state.lastId + 1
  const post = { id, author, ...said, likes: [] }
  return { state: { ...state, lastId: id, posts: [...state.posts, post] }, about: 'feed', people: null }
}

export function like(state: NetworkState, person: number, postId: number, liked: boolean): Change {
  const posts = state.posts.map((post) => {
    if (post.id !== postId) return post
    const others = post.likes.filter((id) => id !== person)
    return { ...post, likes: liked ? [...others, person] : others }
  })
  return { state: { ...state, posts }, about: 'feed', people: null }
}

/** The chat of exactly these two people; there is one from the moment somebody writes. */
export const chatBetween = (state: NetworkState, a: number, b: number): Chat | null =>
  state.chats.find(({ title, people }) => title === null && people.includes(a) && people.includes(b)) ?? null

export function sendToPerson(state: NetworkState, from: number, to: number, said: Said): Change {
  const chat = chatBetween(state, from, to)
  if (chat) return sendToChat(state, from, chat.id, said)
  const id = state.lastId + 1
  const opened = { id, title: null, people: [from, to], messages: [], read: [] }
  return sendToChat({ ...state, lastId: id, chats: [...state.chats, opened] }, from, id, said)
}

export function sendToChat(state: NetworkState, from: number, chatId: number, said: Said): Change {
  const id = state.lastId + 1
  const chats = state.chats.map((chat) =>
    chat.id === chatId ? readBy({ ...chat, messages: [...chat.messages, { id, from, ...said }] }, from, id) : chat,
  )
  const people = chats.find((chat) => chat.id === chatId)?.people ?? []
  return { state: { ...state, lastId: id, chats }, about: 'messages', people }
}

export function readChat(state: NetworkState, person: number, chatId: number): Change {
  const chats = state.chats.map((chat) => {
    const newest = chat.messages.at(-1)
    return chat.id === chatId && newest ? readBy(chat, person, newest.id) : chat
  })
  return { state: { ...state, chats }, about: 'messages', people: [person] }
}

type Notice = Readonly<{ to: number; appId: string; text: string; fragment: string; key: string; at: number }>

/** Null when the person has forbidden it. The same key twice changes nothing. */
export function tell(state: NetworkState, notice: Notice): Change | null {
  if (!mayNotify(state, notice.to, notice.appId)) return null
  const told = state.notifications.some(({ appId, key }) => appId === notice.appId && key === notice.key)
  if (told) return { state, about: 'notifications', people: [] }
  const id = state.lastId + 1
  const notifications = [...state.notifications, { id, ...notice, seen: false }]
  return { state: { ...state, lastId: id, notifications }, about: 'notifications', people: [notice.to] }
}

export function seeNotifications(state: NetworkState, person: number): Change {
  const notifications = state.notifications.map((notice) => (notice.to === person ? { ...notice, seen: true } : notice))
  return { state: { ...state, notifications }, about: 'notifications', people: [person] }
}

export function chooseNotifications(state: NetworkState, person: number, appId: string, allowed: boolean): Change {
  const others = state.notificationChoices.filter((choice) => choice.person !== person || choice.appId !== appId)
  const notificationChoices = [...others, { person, appId, allowed }]
  return { state: { ...state, notificationChoices }, about: 'notifications', people: [person] }
}

export function showFriends(state: NetworkState, person: number, appId: string): Change {
  return {
    state: { ...state, friendsShown: [...state.friendsShown, { person, appId }] },
    about: 'feed',
    people: [person],
  }
}

export function tellStory(
  state: NetworkState,
  author: number,
  told: Pick<Story, 'picture' | 'text' | 'link' | 'at'>,
): Change {
  const id = state.lastId + 1
  const story = { id, author, ...told, seenBy: [author] }
  return { state: { ...state, lastId: id, stories: [...state.stories, story] }, about: 'feed', people: null }
}

export function seeStory(state: NetworkState, person: number, storyId: number): Change {
  const stories = state.stories.map((story) =>
    story.id === storyId && !story.seenBy.includes(person) ? { ...story, seenBy: [...story.seenBy, person] } : story,
  )
  return { state: { ...state, stories }, about: 'feed', people: [person] }
}

type Putting = Readonly<{ appId: string; shelf: Shelf; there: boolean }>

export function shelve(state: NetworkState, person: number, { appId, shelf, there }: Putting): Change {
  const others = state.shelved.filter((one) => one.person !== person || one.appId !== appId || one.shelf !== shelf)
  const shelved = there ? [...others, { person, appId, shelf }] : others
  return { state: { ...state, shelved }, about: 'feed', people: [person] }
}

/** What somebody has settled with a community about its messages. */
export type MessagesChoice = Readonly<{ person: number; communityId: number; allowed: boolean }>

export function chooseMessages(state: NetworkState, { person, communityId, allowed }: MessagesChoice): Change {
  const others = state.messagesAllowed.filter((one) => one.person !== person || one.communityId !== communityId)
  const messagesAllowed = allowed ? [...others, { person, communityId }] : others
  return { state: { ...state, messagesAllowed }, about: 'messages', people: [person] }
}

/** As VK keeps it: a key is thrown away by an empty value, and what is too long is cut off without a word. */
export function store(state: NetworkState, person: number, { appId, key, value }: Storing): Change {
  const others = state.stored.filter((one) => one.person !== person || one.appId !== appId || one.key !== key)
  const stored = value === '' ? others : [...others, { person, appId, key, value: value.slice(0, LONGEST_VALUE) }]
  return { state: { ...state, stored }, about: 'feed', people: [] }
}

const LONGEST_VALUE = 4_096
type Storing = Readonly<{ appId: string; key: string; value: string }>

function readBy(chat: Chat, person: number, message: number): Chat {
  return { ...chat, read: [...chat.read.filter((mark) => mark.person !== person), { person, message }] }
}
