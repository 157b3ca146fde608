import bridge from '@vkontakte/vk-bridge'

import { eachVerb } from './eachVerb.ts'
import type { Host, HostLook } from './host.ts'
import { type HostEvent, hostEventOf, lookAfter } from './hostEvents.ts'
import { createVkAsk, BRIEF } from './vkAsk.ts'
import { openInNewTab } from './webHost.ts'

/** Whether there is a VK around this page at all. */
export const isInVk = (): boolean => bridge.isEmbedded()

/** VK and Odnoklassniki, whose clients speak the same bridge. */
export function createVkHost(window: Window): Host {
  const vk = createVkAsk()
  // The host's first words answer Init, so somebody has to listen before it is sent.
  const events = listen()
  // Before anything else: VK shows a failure when this has not come within 30 s, and asks for it before heavy work.
  void vk.tell('VKWebAppInit', {})

  const launchString = window.location.search.slice(1)
  const platform = new URLSearchParams(launchString).get('vk_platform') ?? ''
  const isWebView = bridge.isWebView()
  const later = () =>
    import('./vkLater.ts').then(({ createVkLater }) => createVkLater(vk, { launchString, isWebView, ...events }))

  return {
    launchString,
    platform: drawnAs(platform),
    isWebView,
    ...events,

    ...eachVerb((verb) => (what: never) => later().then((verbs): unknown => verbs[verb](what), offline)),
    isSupported: (verb) =>
      later().then(
        (verbs) => verbs.isSupported(verb),
        () => null,
      ),
    openLink: (address) => openInNewTab(window, address),
    setLocation: (location) => vk.tell('VKWebAppSetLocation', { location, replace_state: true }, BRIEF),
    setSwipeBack: (whose) => {
      if (isWebView) void vk.tell('VKWebAppSetSwipeSettings', { history: whose === 'client' }, BRIEF)
    },
  }
}

const offline = () => ({ kind: 'offline' }) as const

function drawnAs(platform: string): Host['platform'] {
  if (platform.startsWith('desktop')) return 'vkcom'
  if (/iphone|ipad/.test(platform)) return 'ios'
  return platform.includes('android') ? 'android' : null
}

/** One subscription for the page's life; the host's first word may come before anybody listens here. */
function listen(): Pick<Host, 'look' | 'onLook' | 'onFragment' | 'onSeen'> {
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
    onSeen: (tell) => on((event) => !('data' in event) && tell(event.type === 'VKWebAppViewRestore')),
  }
}
