import bridge, { type AnyReceiveMethodName, type AnyRequestMethodName, type RequestProps } from '@vkontakte/vk-bridge'

import { createQueues, heardWithin } from './asking.ts'
import type { Host, HostAnswer, HostLook, Touch } from './host.ts'
import { type HostEvent, hostEventOf, lookAfter } from './hostEvents.ts'
import { openInNewTab } from './webHost.ts'

type Method = AnyRequestMethodName & AnyReceiveMethodName

/** How long a silent call may take, and one with a window in which a person chooses, in milliseconds. */
const SILENT = 5_000
const WINDOW = 120_000
const SUPPORT = 3_000

/** Whether there is a VK around this page at all. */
export const isInVk = (): boolean => bridge.isEmbedded()

/** VK and Odnoklassniki, whose clients speak the same bridge. */
export function createVkHost(window: Window): Host {
  const inTurn = createQueues()
  const ask = <M extends Method>(method: M, props: RequestProps<M>, patience = SILENT) =>
    inTurn(method, () => heardWithin(bridge.send(method, props), patience))
  const tell = async <M extends Method>(method: M, props: RequestProps<M>, patience?: number): Promise<HostAnswer> => {
    const heard = await ask(method, props, patience)
    return heard.kind === 'done' ? { kind: 'done' } : heard
  }
  const supports = async (method: Method) => {
    const heard = await heardWithin(bridge.supportsAsync(method), SUPPORT)
    return heard.kind === 'done' && heard.value
  }

  // The host's first words answer Init, so somebody has to listen before it is sent.
  const events = listen()
  // Before anything else: VK shows a failure when this has not come within 30 s, and asks for it before heavy work.
  void tell('VKWebAppInit', {})

  const launchString = window.location.search.slice(1)
  const platform = new URLSearchParams(launchString).get('vk_platform') ?? ''

  return {
    launchString,
    platform: drawnAs(platform),
    isWebView: bridge.isWebView(),
    ...events,

    isSupported: (verb) =>
      later().then(
        ({ isVerbSupported }) => isVerbSupported(supports, verb),
        () => false,
      ),
    share: (link) => tell('VKWebAppShare', { link }, WINDOW),
    postToWall: ({ message, link }) => tell('VKWebAppShowWallPostBox', { message, attachments: link }, WINDOW),
    messageFriend: (letter) => later().then(({ messageFriend }) => messageFriend(ask, letter), offline),
    copy: (text) => tell('VKWebAppCopyText', { text }),
    openLink: (address) => openInNewTab(window, address),
    allowNotifications: () => tell('VKWebAppAllowNotifications', {}, WINDOW),
    denyNotifications: () => tell('VKWebAppDenyNotifications', {}),
    friends: () => later().then(({ askFriends }) => askFriends(ask, launchString), offline),
    haptic: (touch) => {
      if (bridge.isWebView()) void feel(tell, touch)
    },

    setLocation: (location) => tell('VKWebAppSetLocation', { location, replace_state: true }),
    setSwipeBack: (whose) => {
      if (bridge.isWebView()) void tell('VKWebAppSetSwipeSettings', { history: whose === 'client' })
    },
    close: () => tell('VKWebAppClose', { status: 'success' }),
  }
}

const later = () => import('./vkLater.ts')
const offline = () => ({ kind: 'offline' }) as const

type Tell = <M extends Method>(method: M, props: RequestProps<M>) => Promise<HostAnswer>

const feel = (tell: Tell, touch: Touch) =>
  touch === 'tap'
    ? tell('VKWebAppTapticImpactOccurred', { style: 'light' })
    : tell('VKWebAppTapticNotificationOccurred', { type: touch })

function drawnAs(platform: string): Host['platform'] {
  if (platform.startsWith('desktop')) return 'vkcom'
  if (/iphone|ipad/.test(platform)) return 'ios'
  return platform.includes('android') ? 'android' : null
}

/** One subscription for the page's life; the host's first word may come before anybody listens here. */
function listen(): Pick<Host, 'look' | 'onLook' | 'onFragment' | 'onRestore'> {
  let look: HostLook = { scheme: null, insets: null, layout: null, viewport: null }
  const listeners = new Set<(event: HostEvent) => void>()
  bridge.subscribe(({ detail }) => {
    const event = hostEventOf(detail)
    if (!event) return
    look = lookAfter(look, event)
    for (const hear of listeners) hear(event)
  })

  const on = (hear: (event: HostEvent) => void) => {
    listeners.add(hear)
    return () => void listeners.delete(hear)
  }
  return {
    look: () => look,
    onLook: (tell) => on((event) => 'data' in event && !('location' in event.data) && tell()),
    onFragment: (tell) => on((event) => 'data' in event && 'location' in event.data && tell(event.data.location)),
    onRestore: (tell) => on((event) => event.type === 'VKWebAppViewRestore' && tell()),
  }
}
