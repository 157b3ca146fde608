import { expect, it } from 'vitest'

import { type DeviceId, devices } from './devices.ts'

it.each<{ method: string; has: readonly DeviceId[] }>([
  { method: 'VKWebAppInit', has: ['ios', 'android', 'mobile-web', 'desktop-web', 'ok-phone', 'ok-web'] },
  { method: 'VKWebAppShowWallPostBox', has: ['ios', 'android', 'mobile-web', 'desktop-web'] },
  { method: 'VKWebAppTapticSelectionChanged', has: ['ios', 'android'] },
  { method: 'VKWebAppSetSwipeSettings', has: ['ios'] },
  { method: 'VKWebAppAddToHomeScreen', has: ['android'] },
  { method: 'VKWebAppResizeWindow', has: ['desktop-web', 'ok-web'] },
  { method: 'VKWebAppShowImages', has: ['ios', 'android', 'mobile-web', 'ok-phone'] },
  { method: 'VKWebAppOpenCodeReader', has: ['ios', 'android', 'ok-phone'] },
  { method: 'VKWebAppNobodyHasIt', has: [] },
])('$method is on $has alone', ({ method, has }) => {
  const found = Object.values(devices).filter(({ supports }) => supports(method))

  expect(found.map(({ id }) => id)).toEqual(has)
})
