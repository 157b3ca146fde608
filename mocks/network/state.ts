import * as v from 'valibot'

export const Id = v.pipe(v.number(), v.safeInteger(), v.minValue(1))
const Moment = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

export const Person = v.object({
  id: Id,
  /** How addresses call them: `?as=anna`. */
  name: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  firstName: v.string(),
  lastName: v.string(),
  /** As VK says it: 0 not told, 1 female, 2 male. */
  sex: v.picklist([0, 1, 2]),
  city: v.string(),
  status: v.string(),
  /** Stem of the portrait's file among the demo's pictures: `person-anna` for `person-anna-100.webp`. */
  portrait: v.nullable(v.string()),
})
export type Person = v.InferOutput<typeof Person>

export const Community = v.object({
  id: Id,
  name: v.string(),
  about: v.string(),
  portrait: v.nullable(v.string()),
  admins: v.array(Id),
  members: v.array(Id),
  /** The mini-app that the community's button opens. */
  appId: v.nullable(v.string()),
  /** What its showcase leads to, as fragments of the mini-app. */
  showcase: v.array(v.string()),
})
export type Community = v.InferOutput<typeof Community>

export const Author = v.object({ kind: v.picklist(['person', 'community']), id: Id })
export type Author = v.InferOutput<typeof Author>

const Post = v.object({
  id: Id,
  author: Author,
  at: Moment,
  text: v.string(),
  /** A link shown as a card below the text. */
  link: v.nullable(v.string()),
  likes: v.array(Id),
})
export type Post = v.InferOutput<typeof Post>

const Message = v.object({ id: Id, from: Id, at: Moment, text: v.string(), link: v.nullable(v.string()) })
export type Message = v.InferOutput<typeof Message>

const Chat = v.object({
  id: Id,
  /** Null between two people: each then sees the other's name. */
  title: v.nullable(v.string()),
  people: v.array(Id),
  messages: v.array(Message),
  /** The newest message each has read. */
  read: v.array(v.object({ person: Id, message: Id })),
})
export type Chat = v.InferOutput<typeof Chat>

const Notification = v.object({
  id: Id,
  to: Id,
  at: Moment,
  text: v.string(),
  appId: v.string(),
  /** The place in the mini-app that it opens. */
  fragment: v.string(),
  /** The sender's own name for it: told twice, it appears once. */
  key: v.string(),
  seen: v.boolean(),
})
export type Notification = v.InferOutput<typeof Notification>

const Story = v.object({
  id: Id,
  author: Id,
  at: Moment,
  /** What fills the screen: an address, or a `data:` URL of what a mini-app drew; null for what its link shows. */
  picture: v.nullable(v.string()),
  text: v.string(),
  link: v.nullable(v.string()),
  seenBy: v.array(Id),
})
export type Story = v.InferOutput<typeof Story>

/** Where a person keeps mini-apps at hand. */
export const Shelf = v.picklist(['favorites', 'home'])
export type Shelf = v.InferOutput<typeof Shelf>

/** Everything the network knows. Plain data: it is saved and loaded as JSON. */
export const NetworkState = v.object({
  lastId: v.number(),
  people: v.array(Person),
  friendships: v.array(v.tuple([Id, Id])),
  communities: v.array(Community),
  posts: v.array(Post),
  chats: v.array(Chat),
  notifications: v.array(Notification),
  /** What people answered when a mini-app asked to notify them; whoever was never asked is notified. */
  notificationChoices: v.array(v.object({ person: Id, appId: v.string(), allowed: v.boolean() })),
  /** Who let which mini-app know their friends. Networks that were saved before know of nobody. */
  friendsShown: v.optional(v.array(v.object({ person: Id, appId: v.string() })), []),
  stories: v.optional(v.array(Story), []),
  shelved: v.optional(v.array(v.object({ person: Id, appId: v.string(), shelf: Shelf })), []),
  /** Who let which community write to them. */
  messagesAllowed: v.optional(v.array(v.object({ person: Id, communityId: Id })), []),
  /** What mini-apps keep with people's accounts. */
  stored: v.optional(v.array(v.object({ person: Id, appId: v.string(), key: v.string(), value: v.string() })), []),
})
export type NetworkState = v.InferOutput<typeof NetworkState>

export const emptyNetwork: NetworkState = {
  lastId: 0,
  people: [],
  friendships: [],
  communities: [],
  posts: [],
  chats: [],
  notifications: [],
  notificationChoices: [],
  friendsShown: [],
  stories: [],
  shelved: [],
  messagesAllowed: [],
  stored: [],
}

export const friendsOf = (state: NetworkState, person: number): readonly Person[] => {
  const ids = new Set(state.friendships.flatMap(([a, b]) => (a === person ? [b] : b === person ? [a] : [])))
  return state.people.filter(({ id }) => ids.has(id))
}

/** Whether the mini-app may notify this person: until they say no, it may. */
export const mayNotify = (state: NetworkState, person: number, appId: string): boolean =>
  choiceOf(state, person, appId) !== false

/** What they answered, or null when they were never asked. */
export const choiceOf = (state: NetworkState, person: number, appId: string): boolean | null =>
  state.notificationChoices.find((choice) => choice.person === person && choice.appId === appId)?.allowed ?? null
