import { describe, expect, it } from 'vitest'

import { configOf } from './config.ts'
import { type DeviceId, devices } from './devices.ts'

const configOn = (id: DeviceId, keyboard = 0) =>
  configOf({ device: devices[id], appId: '51000001', scheme: 'light', viewport: { width: 390, height: 844 }, keyboard })

describe('insets', () => {
  it.each(['android', 'ok-phone', 'mobile-web', 'desktop-web', 'ok-web'] as const)('are not told on %s', (id) => {
    expect(configOn(id)).not.toHaveProperty('insets')
  })

  it('grow by the keyboard on iOS, which lies over the mini-app', () => {
    expect(configOn('ios')).toMatchObject({ insets: { top: 47, bottom: 34 } })
    expect(configOn('ios', 336)).toMatchObject({ insets: { top: 47, bottom: 336 } })
  })
})

it('tells sites how large the window is, and native clients which client it is', () => {
  expect(configOn('mobile-web')).toMatchObject({
    viewport_width: 390,
    viewport_height: 844,
    adaptivity: 'force_mobile',
  })
  expect(configOn('desktop-web')).toMatchObject({ viewport_width: 390, adaptivity: 'adaptive', is_layer: true })
  expect(configOn('android')).toMatchObject({ app: 'vkclient', appearance: 'light', scheme: 'bright_light' })
  expect(configOn('ok-phone')).toMatchObject({ app: 'ok' })
})
