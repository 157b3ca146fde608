import type { Host, HostAnswer, HostVerb } from '#app/host/host.ts'

const nothingToStop = () => () => undefined

/** A host that does whatever it is asked, and remembers it. */
export function pretendHost(launchString: string, given: Partial<Host> = {}) {
  const asked: { verb: HostVerb | 'copy' | 'openLink' | 'denyNotifications'; what: unknown }[] = []
  const done =
    (verb: HostVerb | 'copy' | 'denyNotifications') =>
    async (what?: unknown): Promise<HostAnswer> => {
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
    onRestore: nothingToStop,
    isSupported: async () => true,
    share: done('share'),
    postToWall: done('postToWall'),
    messageFriend: done('messageFriend'),
    copy: done('copy'),
    openLink: (address) => {
      asked.push({ verb: 'openLink', what: address })
      return { kind: 'done' }
    },
    allowNotifications: done('allowNotifications'),
    denyNotifications: done('denyNotifications'),
    friends: async () => {
      asked.push({ verb: 'friends', what: undefined })
      return { kind: 'done', friends: [] }
    },
    haptic: () => undefined,
    setLocation: async () => ({ kind: 'done' }),
    setSwipeBack: () => undefined,
    close: async () => ({ kind: 'done' }),
    ...given,
  }
  return { host, asked }
}

const LOOK = { scheme: 'light', insets: null, layout: 'mobile', viewport: null } as const
