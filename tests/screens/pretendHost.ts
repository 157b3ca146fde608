import type { Host } from '#app/host/host.ts'
import { PEOPLE } from '#mocks/builders.ts'

const nothingToStop = () => () => undefined

/** A host that does whatever it is asked, and remembers it. */
export function pretendHost(launchString: string, given: Partial<Host> = {}) {
  const asked: { verb: keyof Host; what: unknown }[] = []
  const done =
    (verb: keyof Host) =>
    async (what?: unknown): Promise<{ kind: 'done' }> => {
      asked.push({ verb, what })
      return { kind: 'done' }
    }
  const host: Host = {
    launchString,
    platform: null,
    isWebView: false,
    look: () => LOOK,
    onLook: nothingToStop,
    onFragment: nothingToStop,
    onSeen: nothingToStop,
    isSupported: async () => true,
    share: async (link) => ({ ...(await done('share')(link)), as: null }),
    postToWall: done('postToWall'),
    story: done('story'),
    messageFriends: async ({ message, linksFor }) => {
      const linkFor = await linksFor([FRIEND])
      return { ...(await done('messageFriends')({ message, link: linkFor(FRIEND) })), sent: [FRIEND], picked: 1 }
    },
    copy: done('copy'),
    openLink: (address) => {
      asked.push({ verb: 'openLink', what: address })
      return { kind: 'done' }
    },
    allowNotifications: done('allowNotifications'),
    denyNotifications: done('denyNotifications'),
    // Only a host that was told to knows more than the launch string.
    mayNotify: async () => ({ kind: 'unsupported' }),
    allowMessages: done('allowMessages'),
    friends: async () => ({ ...(await done('friends')()), friends: [] }),
    contacts: async (wanted) => ({ ...(await done('contacts')(wanted)), phone: null, city: null, address: null }),
    whereabouts: async () => ({ ...(await done('whereabouts')()), lat: 55.75, long: 37.62 }),
    readCode: async () => ({ ...(await done('readCode')()), code: '' }),
    email: async () => ({ ...(await done('email')()), email: 'anna@ryadom.example' }),
    pictures: done('pictures'),
    addToFavourites: done('addToFavourites'),
    addToHomeScreen: done('addToHomeScreen'),
    pixel: done('pixel'),
    remember: async () => ({ kind: 'done' }),
    recall: async () => ({ kind: 'done', value: null }),
    fitIn: () => undefined,
    haptic: () => undefined,
    setLocation: async () => ({ kind: 'done' }),
    setSwipeBack: () => undefined,
    ...given,
  }
  return { host, asked }
}

/** Whoever is asked to pick friends picks this one. */
export const FRIEND = { id: PEOPLE.galina.hostUserId, name: 'Галина Орлова' }

const LOOK = { scheme: 'light', insets: null, layout: 'mobile', viewport: null } as const
