import type { Host, HostLook } from './host.ts'
import { BRIEF, type VkAsk } from './vkAsk.ts'

/** What the site's own header and the edges of its layer take of the window's height. */
const AROUND = 112
/** What is lower shows no whole card; what is higher the eye does not take in at once. */
const LEAST = 560
const MOST = 1_200
/** Fewer pixels are not worth moving what somebody looks at. */
const NOTICED = 16

type Around = Pick<Host, 'launchString' | 'look' | 'onLook'> &
  Readonly<{ frame?: () => NonNullable<HostLook['viewport']> }>

/**
 * On a desktop the frame becomes as high as the window around it has room for, so that the page scrolls inside and its
 * bars stand where they are seen: https://dev.vk.com/ru/bridge/VKWebAppResizeWindow. Its width is the site's choice.
 */
export function fitFrame({ tell }: VkAsk, { launchString, look, onLook, frame = ownSize }: Around): void {
  if (!new URLSearchParams(launchString).get('vk_platform')?.startsWith('desktop')) return
  let asked = 0
  const fit = () => {
    const { viewport } = look()
    const now = frame()
    // A host that calls the frame itself the window would have it shrink with every answer.
    if (viewport === null || isNear(viewport.height, now.height)) return
    const height = Math.min(Math.max(viewport.height - AROUND, LEAST), MOST)
    if (isNear(height, asked) || isNear(height, now.height)) return
    asked = height
    void tell('VKWebAppResizeWindow', { width: now.width, height }, BRIEF)
  }
  fit()
  onLook(fit)
}

const isNear = (one: number, other: number): boolean => Math.abs(one - other) < NOTICED
const ownSize = () => ({ width: window.innerWidth, height: window.innerHeight })
