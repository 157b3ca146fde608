import * as v from 'valibot'

import { endpoint } from '#domain/contract/endpoint.ts'

import { Author, Id, Person, Shelf } from './state.ts'

/** The network takes people at their word: whoever an address names is who is asking. */
export const Me = v.string()
export const text = v.pipe(v.string(), v.trim(), v.maxLength(4000))
export const Link = v.pipe(v.string(), v.maxLength(2000))
export const IdInPath = v.pipe(v.string(), v.digits(), v.toNumber(), Id)
export const asMe = v.strictObject({ me: Me })
export const Done = v.object({})

export const PersonView = Person
export type PersonView = v.InferOutput<typeof PersonView>

export const PostView = v.object({
  id: Id,
  author: v.object({
    ...Author.entries,
    name: v.string(),
    portrait: v.nullable(v.string()),
    /** How addresses call a person; communities go by their number. */
    handle: v.nullable(v.string()),
  }),
  at: v.number(),
  text: v.string(),
  link: v.nullable(v.string()),
  likes: v.number(),
  likedByMe: v.boolean(),
})
export type PostView = v.InferOutput<typeof PostView>

const MessageView = v.object({
  id: Id,
  from: Person,
  mine: v.boolean(),
  at: v.number(),
  text: v.string(),
  link: v.nullable(v.string()),
})
export type MessageView = v.InferOutput<typeof MessageView>

export const ChatCard = v.object({
  id: Id,
  title: v.string(),
  portraits: v.array(v.nullable(v.string())),
  people: v.number(),
  last: v.nullable(MessageView),
  unread: v.number(),
})
export type ChatCard = v.InferOutput<typeof ChatCard>

export const CommunityView = v.object({
  id: Id,
  name: v.string(),
  about: v.string(),
  portrait: v.nullable(v.string()),
  appId: v.nullable(v.string()),
  members: v.number(),
  friends: v.array(Person),
  role: v.picklist(['none', 'member', 'admin']),
  showcase: v.array(v.string()),
  posts: v.array(PostView),
})
export type CommunityView = v.InferOutput<typeof CommunityView>

export const NotificationView = v.object({
  id: Id,
  at: v.number(),
  text: v.string(),
  appId: v.string(),
  fragment: v.string(),
  seen: v.boolean(),
})
export type NotificationView = v.InferOutput<typeof NotificationView>

const CommunityCard = v.object({
  id: Id,
  name: v.string(),
  portrait: v.nullable(v.string()),
  role: v.picklist(['none', 'member', 'admin']),
})

export const MeView = v.object({
  person: Person,
  communities: v.array(CommunityCard),
  unreadMessages: v.number(),
  unseenNotifications: v.number(),
  /** Apps that this person has forbidden to notify them, and those they have allowed. */
  deniedApps: v.array(v.string()),
  allowedApps: v.array(v.string()),
  /** Apps that may know this person's friends. */
  friendlyApps: v.array(v.string()),
  /** Where this person keeps which mini-apps. */
  shelved: v.array(v.object({ appId: v.string(), shelf: Shelf })),
  /** Communities that may write to this person. */
  writingCommunities: v.array(Id),
})
export type MeView = v.InferOutput<typeof MeView>

export const listPeople = endpoint('GET /people', {
  summary: 'Everybody',
  input: v.strictObject({}),
  output: v.array(Person),
})
export const getMe = endpoint('GET /as/:me', { summary: 'Who I am and what waits for me', input: asMe, output: MeView })
export const listFriends = endpoint('GET /as/:me/friends', {
  summary: 'My friends',
  input: asMe,
  output: v.array(Person),
})
export const getFeed = endpoint('GET /as/:me/feed', {
  summary: 'Posts of me, my friends and my communities, newest first',
  input: asMe,
  output: v.array(PostView),
})
export const publishPost = endpoint('POST /as/:me/posts', {
  summary: 'Puts a post on my wall',
  input: v.strictObject({ me: Me, text, link: v.nullable(Link) }),
  output: PostView,
})
export const likePost = endpoint('PUT /as/:me/posts/:postId/like', {
  summary: 'Likes a post, or takes the like back',
  input: v.strictObject({ me: Me, postId: IdInPath, liked: v.boolean() }),
  output: Done,
})
export const getCommunity = endpoint('GET /as/:me/communities/:communityId', {
  summary: 'A community’s page',
  input: v.strictObject({ me: Me, communityId: IdInPath }),
  output: CommunityView,
})
export const listChats = endpoint('GET /as/:me/chats', {
  summary: 'My chats, the liveliest first',
  input: asMe,
  output: v.array(ChatCard),
})
export const getChat = endpoint('GET /as/:me/chats/:chatId', {
  summary: 'One of my chats',
  input: v.strictObject({ me: Me, chatId: IdInPath }),
  output: v.object({ ...ChatCard.entries, messages: v.array(MessageView) }),
})
export const sendMessage = endpoint('POST /as/:me/messages', {
  summary: 'Sends a message to each of these friends and chats',
  input: v.strictObject({ me: Me, people: v.array(Id), chats: v.array(Id), text, link: v.nullable(Link) }),
  output: v.object({ chats: v.array(Id) }),
})
export const markChatRead = endpoint('PUT /as/:me/chats/:chatId/read', {
  summary: 'I have read the chat to its end',
  input: v.strictObject({ me: Me, chatId: IdInPath }),
  output: Done,
})
export const listNotifications = endpoint('GET /as/:me/notifications', {
  summary: 'What mini-apps told me, newest first',
  input: asMe,
  output: v.array(NotificationView),
})
export const markNotificationsSeen = endpoint('PUT /as/:me/notifications/seen', {
  summary: 'I have seen them all',
  input: asMe,
  output: Done,
})
export const chooseNotifications = endpoint('PUT /as/:me/apps/:appId/notifications', {
  summary: 'Lets a mini-app notify me, or forbids it',
  input: v.strictObject({ me: Me, appId: v.string(), allowed: v.boolean() }),
  output: Done,
})
export const showFriends = endpoint('PUT /as/:me/apps/:appId/friends', {
  summary: 'Lets a mini-app know who my friends are',
  input: v.strictObject({ me: Me, appId: v.string() }),
  output: Done,
})

export const shelveApp = endpoint('PUT /as/:me/apps/:appId/shelves/:shelf', {
  summary: 'Puts a mini-app among my favourites or on my home screen, or takes it away',
  input: v.strictObject({ me: Me, appId: v.string(), shelf: Shelf, there: v.boolean() }),
  output: Done,
})
export const chooseMessages = endpoint('PUT /as/:me/communities/:communityId/messages', {
  summary: 'Lets a community write to me, or forbids it',
  input: v.strictObject({ me: Me, communityId: IdInPath, allowed: v.boolean() }),
  output: Done,
})

const Stored = v.object({ key: v.string(), value: v.string() })
export const readStored = endpoint('GET /as/:me/apps/:appId/storage', {
  summary: 'What a mini-app keeps with my account',
  input: v.strictObject({ me: Me, appId: v.string() }),
  output: v.array(Stored),
})
export const store = endpoint('PUT /as/:me/apps/:appId/storage', {
  summary: 'Lets a mini-app keep something with my account, or throws it away',
  input: v.strictObject({ me: Me, appId: v.string(), ...Stored.entries }),
  output: Done,
})

const Key = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200))

/** For servers of mini-apps. */
export const findPerson = endpoint('GET /apps/:appId/people/:personId', {
  summary: 'A person’s public name and portrait; null when there is nobody',
  input: v.strictObject({ appId: v.string(), personId: IdInPath }),
  output: v.nullable(v.object({ firstName: v.string(), portrait: v.nullable(v.string()) })),
})
export const notifyPerson = endpoint('POST /apps/:appId/notifications', {
  summary: 'Notifies a person who has not forbidden it',
  input: v.strictObject({ appId: v.string(), to: Id, text, fragment: Link, key: Key }),
  output: v.object({ told: v.picklist(['sent', 'denied']) }),
})

/** What each event of `GET /live` says; `people` is null when it touches everybody. */
export const LiveEvent = v.object({
  about: v.picklist(['feed', 'messages', 'notifications']),
  people: v.nullable(v.array(Id)),
})
export type LiveEvent = v.InferOutput<typeof LiveEvent>
