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

/** Somebody whom a person has picked among their friends. */
export type PickedFriend = Readonly<{ id: string; name: string }>
/** What is written to friends. Each may have a link of their own, which is known once they are picked. */
export type Letter = Readonly<{
  message: string
  linksFor: (friends: readonly PickedFriend[]) => Promise<(friend: PickedFriend) => string>
}>

/** As what a link went out; null where the host does not say. */
export type ShareAnswer = { kind: 'done'; as: 'message' | 'post' | 'story' | null } | HostFailure

/** A story's picture and, to be laid on it, that of a button which leads to the link; both are data addresses. */
export type StoryToTell = Readonly<{
  picture: string
  link: string
  button: Readonly<{ picture: string; width: number; height: number }> | null
}>

/** To which of the friends that were picked a message went. */
export type MessagesAnswer = { kind: 'done'; sent: readonly PickedFriend[]; picked: number } | HostFailure

/** What a person lets us have for the parcel; null where the host does not know it. */
export type Contacts = Readonly<{ phone: string | null; city: string | null; address: string | null }>
export type ContactsAnswer = ({ kind: 'done' } & Contacts) | HostFailure

/** Where the person is, in degrees. */
export type WhereaboutsAnswer = { kind: 'done'; lat: number; long: number } | HostFailure

/** What a code says that the person held before the camera. */
export type CodeAnswer = { kind: 'done'; code: string } | HostFailure
export type EmailAnswer = { kind: 'done'; email: string } | HostFailure

/** Whether the host lets us notify this person at the moment. */
export type NewsAnswer = { kind: 'done'; allowed: boolean } | HostFailure

/** What was remembered under a name; null when nothing was. */
export type RecallAnswer = { kind: 'done'; value: string | null } | HostFailure

/** What may be missing, so that a screen asks before it offers it. */
export type HostVerb =
  | 'share'
  | 'postToWall'
  | 'story'
  | 'messageFriends'
  | 'allowNotifications'
  | 'allowMessages'
  | 'friends'
  | 'contacts'
  | 'whereabouts'
  | 'readCode'
  | 'email'
  | 'pictures'
  | 'favourites'
  | 'homeScreen'
  | 'pixel'

export type Touch = 'tap' | 'success' | 'warning' | 'error'

type Stop = () => void

/** What a person is offered a while after they have come; a first screen does without. */
export type LaterVerbs = Readonly<{
  /** Null: the host has not said in time. */
  isSupported: (verb: HostVerb) => Promise<boolean | null>
  share: (link: string) => Promise<ShareAnswer>
  postToWall: (post: { message: string; link: string }) => Promise<HostAnswer>
  /** Opens the story's editor. */
  story: (story: StoryToTell) => Promise<HostAnswer>
  /** Lets the person pick friends, then shows them a message to each. */
  messageFriends: (letter: Letter) => Promise<MessagesAnswer>
  copy: (text: string) => Promise<HostAnswer>
  allowNotifications: () => Promise<HostAnswer>
  denyNotifications: () => Promise<HostAnswer>
  /** What people settle in the host's own menus, we are told only when we ask. */
  mayNotify: () => Promise<NewsAnswer>
  /** Lets a community write to this person. */
  allowMessages: (community: number) => Promise<HostAnswer>
  /** Who this person's friends are. The host asks them first whether we may know. */
  friends: () => Promise<FriendsAnswer>
  /** Their phone number, and with it their address if a parcel is to go there. The host asks them first. */
  contacts: (wanted: { address: boolean }) => Promise<ContactsAnswer>
  /** Where the person is. The host asks them first. */
  whereabouts: () => Promise<WhereaboutsAnswer>
  /** Opens the camera to read a bar or QR code. */
  readCode: () => Promise<CodeAnswer>
  /** Their e-mail; the host asks them first. */
  email: () => Promise<EmailAnswer>
  /** Shows pictures over everything, to be looked at closely. */
  pictures: (pictures: { addresses: readonly string[]; first: number }) => Promise<HostAnswer>
  /** Puts the mini-app among those that the person finds again. */
  addToFavourites: () => Promise<HostAnswer>
  addToHomeScreen: () => Promise<HostAnswer>
  /** Tells an advertising account what happened; nobody waits for it. */
  pixel: (hit: PixelHit) => Promise<HostAnswer>
  /** Keeps a small hint for this person, which is there on their other devices, too. */
  remember: (hint: { name: string; value: string }) => Promise<HostAnswer>
  recall: (name: string) => Promise<RecallAnswer>
  /** From now on what the host draws around the page suits it: a phone's bars, the frame on a desktop. */
  fitIn: () => void
  haptic: (touch: Touch) => void
}>

/** What advertisers are told of. */
export type PixelHit = Readonly<{
  code: string
  event: 'view_product' | 'add_to_cart' | 'purchase'
  products: readonly Readonly<{ id: string; /** In roubles. */ price: number }>[]
  total: number
}>

/**
 * The network around the app, in our verbs. Every promise settles within a time limit and none is rejected: outside
 * VK and in its older clients the bridge simply never answers.
 */
export type Host = LaterVerbs &
  Readonly<{
    /** The launch parameters as the host signed them; empty in a plain browser. */
    launchString: string
    platform: 'android' | 'ios' | 'vkcom' | null
    /** Inside a native client, where the system's back gesture is ours to play. */
    isWebView: boolean

    look: () => HostLook
    onLook: (tell: () => void) => Stop
    /** Somebody opened a link into the app while it was already running. */
    onFragment: (tell: (fragment: string) => void) => Stop
    /** The host has hidden the app, and shows it again. */
    onSeen: (tell: (seen: boolean) => void) => Stop

    openLink: (address: string) => HostAnswer
    /** Keeps the host's address bar and its own share button right. */
    setLocation: (fragment: string) => Promise<HostAnswer>
    /** Whether the back gesture belongs to the client (it leaves the app) or to us (it goes one screen back). */
    setSwipeBack: (whose: 'client' | 'ours') => void
  }>
