/** What a person may refuse to a mini-app. */
export const permissions = [
  'notifications',
  'friends',
  'messages',
  'phone',
  'email',
  'address',
  'geo',
  'favorites',
  'home',
] as const
export type Permission = (typeof permissions)[number]

/** The codes by which VK fails for reasons of its own, whatever it was asked: https://dev.vk.com/ru/bridge/getting-started */
export const failing = [1, 3, 7, 8, 9, 10, 11, 12] as const
export type FailingCode = (typeof failing)[number]

/** How the host and its person behave; whoever plays with the network changes it. */
export type HostMood = Readonly<{
  /** The host hears everything and never answers, as clients do whose window was closed too quickly. */
  silent: boolean
  /** Refused without a window: the person said no in the network's settings. */
  refuses: readonly Permission[]
  /** With which code everything fails that is asked once the mini-app has started; null: nothing does. */
  fails: FailingCode | null
}>

export const calm: HostMood = { silent: false, refuses: [], fails: null }
