import {
  AdaptivityProvider,
  type AdaptivityProps,
  AppRoot,
  ConfigProvider,
  getViewHeightByViewportHeight,
  getViewWidthByViewportWidth,
  useReducedMotion,
  ViewWidth,
} from '@vkontakte/vkui'
import { type ReactNode, useSyncExternalStore } from 'react'

import type { Host, HostLook } from './host/host.ts'
import { language } from './text/language.ts'

/** Draws everything the way the host asks: its colours, its platform, its safe areas, its width. */
export function Look({ host, children }: { host: Host; children: ReactNode }) {
  const look = useSyncExternalStore(host.onLook, host.look)
  const reducedMotion = useReducedMotion()
  return (
    <ConfigProvider
      // VKUI follows prefers-color-scheme where the host has said nothing.
      colorScheme={look.scheme ?? undefined}
      {...(host.platform && { platform: host.platform })}
      isWebView={host.isWebView}
      hasCustomPanelHeaderAfter={host.launchString !== ''}
      transitionMotionEnabled={!reducedMotion}
      locale={language}
    >
      <AdaptivityProvider {...adaptivityOf(look)}>
        <AppRoot {...(look.insets && { safeAreaInsets: look.insets })}>{children}</AppRoot>
      </AdaptivityProvider>
    </ConfigProvider>
  )
}

function adaptivityOf({ layout, viewport }: HostLook): AdaptivityProps {
  switch (layout) {
    case 'mobile':
      return { viewWidth: ViewWidth.MOBILE, density: 'regular' }
    case 'compact':
      return { viewWidth: ViewWidth.MOBILE, density: 'compact' }
    case 'adaptive':
      return viewport
        ? {
            viewWidth: getViewWidthByViewportWidth(viewport.width),
            viewHeight: getViewHeightByViewportHeight(viewport.height),
          }
        : {}
    case null:
      return {}
  }
}
