/** What the host asks us to look like. Null: it has not said, or leaves it to us. */
export type HostLook = Readonly<{
  scheme: 'light' | 'dark' | null
  insets: Readonly<{ top: number; right: number; bottom: number; left: number }> | null
  layout: 'mobile' | 'compact' | 'adaptive' | null
  viewport: Readonly<{ width: number; height: number }> | null
}>

export type HostFailure =
  /** There is no host, or it does not do this: offer another way. */
  | { kind: 'unsupported' }
  /** The person closed the host's window. */
  | { kind: 'cancelled' }
  /** The host did not answer in time; it may still have done it. */
  | { kind: 'timeout' }
  | { kind: 'offline' }
  /** Too often: later it may work. */
  | { kind: 'rate' }
  | { kind: 'denied' }
  | { kind: 'error'; code: number; reason: string }

export type HostAnswer = { kind: 'done' } | HostFailure

/** A person's friends as the host calls them, the closest first. */
export type FriendsAnswer = { kind: 'done'; friends: readonly string[] } | HostFailure

/** What may be missing, so that a screen asks before it offers it. */
export type HostVerb = 'share' | 'postToWall' | 'messageFriend' | 'allowNotifications' | 'friends'

export type Touch = 'tap' | 'success' | 'warning' | 'error'

type Stop = () => void

/**
 * The network around the app, in our verbs. Every promise settles within a time limit and none is rejected: outside
 * VK and in its older clients the bridge simply never answers.
 */
export type Host = Readonly<{
  /** The launch parameters as the host signed them; empty in a plain browser. */
  launchString: string
  platform: 'android' | 'ios' | 'vkcom' | null
  /** Inside a native client, where the system's back gesture is ours to play. */
  isWebView: boolean

  look: () => HostLook
  onLook: (tell: () => void) => Stop
  /** Somebody opened a link into the app while it was already running. */
  onFragment: (tell: (fragment: string) => void) => Stop
  /** The app is seen again after the host had hidden it. */
  onRestore: (tell: () => void) => Stop

  isSupported: (verb: HostVerb) => Promise<boolean>
  share: (link: string) => Promise<HostAnswer>
  postToWall: (post: { message: string; link: string }) => Promise<HostAnswer>
  messageFriend: (letter: { message: string; link: string }) => Promise<HostAnswer>
  copy: (text: string) => Promise<HostAnswer>
  openLink: (address: string) => HostAnswer
  allowNotifications: () => Promise<HostAnswer>
  denyNotifications: () => Promise<HostAnswer>
  /** Who this person's friends are. The host asks them first whether we may know. */
  friends: () => Promise<FriendsAnswer>
  haptic: (touch: Touch) => void

  /** Keeps the host's address bar and its own share button right. */
  setLocation: (fragment: string) => Promise<HostAnswer>
  /** Whether the back gesture belongs to the client (it leaves the app) or to us (it goes one screen back). */
  setSwipeBack: (whose: 'client' | 'ours') => void
  close: () => Promise<HostAnswer>
}>
