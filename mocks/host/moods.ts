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

/** How the host and its person behave; whoever plays with the network changes it. */
export type HostMood = Readonly<{
  /** The host hears everything and never answers, as clients do whose window was closed too quickly. */
  silent: boolean
  /** Refused without a window: the person said no in the network's settings. */
  refuses: readonly Permission[]
}>

export const calm: HostMood = { silent: false, refuses: [] }
