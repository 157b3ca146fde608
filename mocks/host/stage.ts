import type { ParentConfigData } from '@vkontakte/vk-bridge'

import type { NetworkClient } from '../network/client.ts'
import type { Person } from '../network/state.ts'
import type { LaunchParams } from './launchString.ts'

export type Draft = Readonly<{ text: string; link: string | null }>
export type Shared =
  | { kind: 'message'; people: readonly Person[] }
  | { kind: 'post'; postId: number }
  | { kind: 'copied' }

/** The network's own windows over the mini-app. Each answers null when the person closed it. */
export type Dialogs = Readonly<{
  share: (link: string) => Promise<Shared | null>
  wallPost: (draft: Draft) => Promise<{ postId: number } | null>
  message: (to: Person, draft: Draft) => Promise<'sent' | null>
  pickFriends: (many: boolean) => Promise<readonly Person[] | null>
  allowNotifications: () => Promise<'allowed' | null>
  showFriends: () => Promise<'allowed' | null>
}>

/** Everything VK would know and do around one open mini-app. */
export type Stage = Readonly<{
  me: Person
  /** Whether it is played on a phone: a mobile client vibrates, a desktop site does not. */
  phone: boolean
  people: () => Promise<readonly Person[]>
  friends: () => Promise<readonly Person[]>
  /** Whether this person has let the mini-app know their friends. */
  friendsShown: boolean
  network: NetworkClient
  dialogs: Dialogs
  config: () => ParentConfigData
  /** Launch parameters as they are now, and their signature. */
  launch: () => Promise<{ params: LaunchParams; sign: string }>
  /** The link that opens the mini-app where it is now. */
  link: () => string
  /** Where a portrait of this size stands; VK has a camera where there is none. */
  photo: (portrait: string | null, size: 100 | 200) => string
  forbidNotifications: () => Promise<void>
  started: () => void
  located: (fragment: string) => void
  resized: (size: { width: number; height?: number | undefined }) => { width: number; height: number }
  scrolled: (top: number) => { top: number; height: number }
  copied: (text: string) => Promise<void>
  opened: (app: { appId: string; fragment: string }) => void
  closed: () => void
}>
