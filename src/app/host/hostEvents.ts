import * as v from 'valibot'

import type { HostLook } from './host.ts'

const Insets = v.object({ top: v.number(), right: v.number(), bottom: v.number(), left: v.number() })

/** `VKWebAppUpdateConfig`: native clients send insets, web ones the size of their window. */
const Config = v.object({
  appearance: v.fallback(v.optional(v.picklist(['light', 'dark'])), undefined),
  insets: v.fallback(v.optional(Insets), undefined),
  adaptivity: v.fallback(v.optional(v.string()), undefined),
  viewport_width: v.fallback(v.optional(v.number()), undefined),
  viewport_height: v.fallback(v.optional(v.number()), undefined),
})

const HostEvent = v.variant('type', [
  v.object({ type: v.picklist(['VKWebAppUpdateConfig', 'VKWebAppGetConfigResult']), data: Config }),
  v.object({ type: v.literal('VKWebAppUpdateInsets'), data: v.object({ insets: Insets }) }),
  v.object({
    type: v.picklist(['VKWebAppChangeFragment', 'VKWebAppLocationChanged']),
    data: v.object({ location: v.string() }),
  }),
  v.object({ type: v.picklist(['VKWebAppViewHide', 'VKWebAppViewRestore']) }),
])
export type HostEvent = v.InferOutput<typeof HostEvent>

/**
 * What the host told us of its own accord, or null when it is not for us. The bridge checks no origin, so an event
 * may come from any window: it is read as what a stranger sent.
 */
export function hostEventOf(detail: unknown): HostEvent | null {
  const parsed = v.safeParse(HostEvent, detail)
  return parsed.success ? parsed.output : null
}

/** The look after a word from the host; what it left out stays as it was. */
export function lookAfter(look: HostLook, event: HostEvent): HostLook {
  switch (event.type) {
    case 'VKWebAppUpdateInsets':
      return { ...look, insets: withoutKeyboard(event.data.insets) }
    case 'VKWebAppUpdateConfig':
    case 'VKWebAppGetConfigResult': {
      const { appearance, insets, adaptivity, viewport_width: width, viewport_height: height } = event.data
      return {
        scheme: appearance ?? look.scheme,
        insets: insets ? withoutKeyboard(insets) : look.insets,
        layout: layoutOf(adaptivity) ?? look.layout,
        viewport: width !== undefined && height !== undefined ? { width, height } : look.viewport,
      }
    }
    case 'VKWebAppChangeFragment':
    case 'VKWebAppLocationChanged':
    case 'VKWebAppViewHide':
    case 'VKWebAppViewRestore':
      return look
  }
}

/** On iOS the bottom inset grows by the open keyboard, over which nothing has to be lifted. */
const withoutKeyboard = (insets: v.InferOutput<typeof Insets>) =>
  insets.bottom > 150 ? { ...insets, bottom: 0 } : insets

function layoutOf(adaptivity: string | undefined): HostLook['layout'] {
  switch (adaptivity) {
    case 'force_mobile':
      return 'mobile'
    case 'force_mobile_compact':
      return 'compact'
    case 'adaptive':
      return 'adaptive'
    default:
      return null
  }
}
