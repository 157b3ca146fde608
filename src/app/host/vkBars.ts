import type { Host } from './host.ts'
import { BRIEF, type VkAsk } from './vkAsk.ts'

/** Our own header's and tab bar's colours, as VKUI has them. */
const BARS = {
  light: { status_bar_style: 'dark', action_bar_color: '#ffffff', navigation_bar_color: '#ffffff' },
  dark: { status_bar_style: 'light', action_bar_color: '#19191a', navigation_bar_color: '#19191a' },
} as const

type Looking = Pick<Host, 'isWebView' | 'look' | 'onLook'>

/** Apps for phones draw bars around the page, on which the time has to be read: https://dev.vk.com/ru/bridge/VKWebAppSetViewSettings */
export function matchBars({ tell }: VkAsk, { isWebView, look, onLook }: Looking): void {
  if (!isWebView) return
  let matched: string | null = null
  const match = () => {
    const { scheme } = look()
    // The host speaks at every turn of the phone, too.
    if (scheme === null || scheme === matched) return
    matched = scheme
    void tell('VKWebAppSetViewSettings', BARS[scheme], BRIEF)
  }
  match()
  onLook(match)
}
