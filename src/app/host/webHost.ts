import { eachVerb } from './eachVerb.ts'
import type { Host, HostAnswer, HostFailure, ShareAnswer } from './host.ts'

const nothingToStop = () => () => undefined
const unsupported = async (): Promise<HostFailure> => ({ kind: 'unsupported' })

/** A plain browser: it knows nobody, shares through the system's own sheet, and looks as the system looks. */
export const createWebHost = (window: Window): Host => ({
  launchString: '',
  platform: null,
  isWebView: false,

  look: () => UNKNOWN_LOOK,
  onLook: nothingToStop,
  onFragment: nothingToStop,
  // A browser's own visibility is watched by whoever reads answers.
  onSeen: nothingToStop,

  ...eachVerb((verb) => (verb === 'haptic' ? () => undefined : unsupported)),
  isSupported: async (verb) => verb === 'share' && typeof window.navigator.share === 'function',
  share: (link) => shareBySystem(window.navigator, link),
  copy: (text) => copyBySystem(window.navigator, text),
  openLink: (address) => openInNewTab(window, address),

  setLocation: unsupported,
  setSwipeBack: () => undefined,
})

const UNKNOWN_LOOK = { scheme: null, insets: null, layout: null, viewport: null } as const

async function shareBySystem(navigator: Navigator, link: string): Promise<ShareAnswer> {
  try {
    await navigator.share({ url: link })
    return { kind: 'done', as: null }
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? { kind: 'cancelled' } : { kind: 'denied' }
  }
}

async function copyBySystem(navigator: Navigator, text: string): Promise<HostAnswer> {
  try {
    await navigator.clipboard.writeText(text)
    return { kind: 'done' }
  } catch {
    return { kind: 'denied' }
  }
}

export function openInNewTab(window: Window, address: string): HostAnswer {
  // With `noopener` the answer is null even when the tab opened, so a blocked tab cannot be told from an open one.
  window.open(address, '_blank', 'noopener')
  return { kind: 'done' }
}
