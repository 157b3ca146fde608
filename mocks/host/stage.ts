import type { ParentConfigData, PersonalCardData, StickerContainer } from '@vkontakte/vk-bridge'

import type { NetworkClient } from '../network/client.ts'
import type { Person } from '../network/state.ts'
import type { Device } from './devices.ts'
import type { LaunchParams } from './launchString.ts'

export type Draft = Readonly<{ text: string; link: string | null }>
export type Shared =
  | { kind: 'message'; people: readonly Person[] }
  | { kind: 'post'; postId: number }
  | { kind: 'copied' }

/** What a mini-app puts into a story, before the person has moved anything. */
export type Story = Readonly<{
  background: 'image' | 'video' | 'none'
  /** Where the background is: an address or a `data:` URL; null for what the camera sees. */
  picture: string | null
  /** The button at the foot; `text` is VK's key for its words: `to_store`, `buy`, `open` … */
  button: Readonly<{ text: string; link: string }> | null
  stickers: readonly StickerContainer[]
  /** The background may not be moved. */
  locked: boolean
}>

export type Album = Readonly<{ pictures: readonly string[]; first: number }>
export type Place = Readonly<{ lat: number; long: number; accuracy: number }>
/** How a phone's client is to look around the mini-app; colours as the mini-app wrote them. */
export type ViewSettings = Readonly<{
  statusBar: 'light' | 'dark'
  actionBar: string | null
  navigationBar: string | null
}>

/** The network's own windows over the mini-app. Each answers null when the person closed it. */
export type Dialogs = Readonly<{
  share: (link: string) => Promise<Shared | null>
  wallPost: (draft: Draft) => Promise<{ postId: number } | null>
  message: (to: Person, draft: Draft) => Promise<'sent' | null>
  showStory: (story: Story) => Promise<'published' | null>
  pickFriends: (many: boolean) => Promise<readonly Person[] | null>
  recommend: () => Promise<'recommended' | null>

  allowNotifications: () => Promise<'allowed' | null>
  showFriends: () => Promise<'allowed' | null>
  /** Lets the community write first. */
  allowMessages: (communityId: number) => Promise<'allowed' | null>

  /** Each shows what will be given away. */
  givePhone: (phone: string) => Promise<'given' | null>
  giveEmail: (email: string) => Promise<'given' | null>
  giveCard: (card: PersonalCardData) => Promise<'given' | null>
  giveGeo: (place: Place) => Promise<'given' | null>

  addToFavorites: () => Promise<'added' | null>
  addToHome: () => Promise<'added' | null>
  showImages: (album: Album) => Promise<'seen' | null>
  /** What the code says that the person pointed the camera at. */
  scanCode: () => Promise<string | null>
}>

/** What a mini-app can be added to. */
export type Shelf = 'favorites' | 'home'

/** Everything VK would know and do around one open mini-app. */
export type Stage = Readonly<{
  me: Person
  device: Device
  /** The mini-app as its network knows it: the secret signs what the mini-app's server has to believe. */
  app: Readonly<{ id: string; secret: string }>
  people: () => Promise<readonly Person[]>
  friends: () => Promise<readonly Person[]>
  /** Whether this person has let the mini-app know their friends. */
  friendsShown: boolean
  /** Where this person has put the mini-app. */
  shelves: readonly Shelf[]
  network: NetworkClient
  dialogs: Dialogs
  /** What the mini-app keeps with this person's account. */
  storage: Readonly<{
    read: () => Promise<readonly Readonly<{ key: string; value: string }>[]>
    write: (kept: { key: string; value: string }) => Promise<void>
  }>
  config: () => ParentConfigData
  /** Launch parameters as they are now, and their signature. */
  launch: () => Promise<{ params: LaunchParams; sign: string }>
  /** The link that opens the mini-app where it is now. */
  link: () => string
  /** Where a portrait of this size stands; VK has a camera where there is none. */
  photo: (portrait: string | null, size: 100 | 200) => string
  forbidNotifications: () => Promise<void>
  shelved: (shelf: Shelf) => void
  dressed: (view: ViewSettings) => void
  /** Whose the swipe from the edge is, on a device that has it. */
  swipes: (whose: 'client' | 'app') => void
  started: () => void
  located: (fragment: string) => void
  resized: (size: { width: number; height?: number | undefined }) => { width: number; height: number }
  scrolled: (top: number) => { top: number; height: number }
  copied: (text: string) => Promise<void>
  opened: (app: { appId: string; fragment: string }) => void
  closed: () => void
}>
