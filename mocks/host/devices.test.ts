import { expect, it } from 'vitest'

import { type DeviceId, devices, sized, sizeOf } from './devices.ts'

it.each<{ method: string; has: readonly DeviceId[] }>([
  { method: 'VKWebAppInit', has: ['ios', 'ipad', 'android', 'mobile-web', 'desktop-web', 'ok-phone', 'ok-web'] },
  { method: 'VKWebAppShowStoryBox', has: ['ios', 'android', 'mobile-web', 'desktop-web', 'ok-phone', 'ok-web'] },
  { method: 'VKWebAppShowWallPostBox', has: ['ios', 'ipad', 'android', 'mobile-web', 'desktop-web'] },
  { method: 'VKWebAppTapticSelectionChanged', has: ['ios', 'ipad', 'android'] },
  { method: 'VKWebAppSetSwipeSettings', has: ['ios', 'ipad'] },
  { method: 'VKWebAppAddToHomeScreen', has: ['android'] },
  { method: 'VKWebAppResizeWindow', has: ['desktop-web', 'ok-web'] },
  { method: 'VKWebAppShowImages', has: ['ios', 'ipad', 'android', 'mobile-web', 'ok-phone'] },
  { method: 'VKWebAppOpenCodeReader', has: ['ios', 'ipad', 'android', 'ok-phone'] },
  { method: 'VKWebAppNobodyHasIt', has: [] },
])('$method is on $has alone', ({ method, has }) => {
  const found = Object.values(devices).filter(({ supports }) => supports(method))

  expect(found.map(({ id }) => id)).toEqual(has)
})

it('a small iPhone has a button under its screen, and nothing drawn at its foot', () => {
  const small = sized(devices.ios, { width: 320, height: 568 })

  expect(small).toMatchObject({ width: 320, height: 568, insets: { top: 20, bottom: 0 } })
  expect(sized(devices.ios, { width: 430, height: 932 }).insets).toEqual(devices.ios.insets)
})

it.each(['12x900', 'x', '390', '390x', '390x844px'])('%s is the size of nothing', (word) => {
  expect(sizeOf(word)).toBeNull()
})
