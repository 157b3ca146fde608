import { describe, expect, it } from 'vitest'

import { changingLook } from '#tests/screens/changingLook.ts'

import type { HostLook } from './host.ts'
import { fitFrame } from './vkFrame.ts'

type Around = Readonly<{ platform?: string; viewport?: HostLook['viewport']; frame?: number }>

function aDesktop({ platform = 'desktop_web', viewport = null, frame = 820 }: Around) {
  const { vk, look, onLook, ...desktop } = changingLook({ viewport })
  const size = { width: 540, height: frame }
  fitFrame(vk, { launchString: `vk_platform=${platform}`, frame: () => size, look, onLook })
  return desktop
}

const windowOf = (height: number) => ({ width: 1280, height })
const resize = (height: number) => ({ method: 'VKWebAppResizeWindow', width: 540, height })

describe('the frame on a desktop', () => {
  it.each([
    { height: 1080, asks: [resize(968)], because: 'the window has room for more' },
    { height: 700, asks: [resize(588)], because: 'its foot would be out of sight' },
    { height: 500, asks: [resize(560)], because: 'lower than this it shows nothing whole' },
    { height: 2160, asks: [resize(1200)], because: 'higher than this nobody looks' },
    { height: 934, asks: [], because: 'it is as high as that already' },
    { height: 820, asks: [], because: 'the host means the frame itself' },
  ])('in a window of $height comes to $asks: $because', ({ height, asks }) => {
    expect(aDesktop({ viewport: windowOf(height) }).told).toEqual(asks)
  })

  it('follows the window, is asked for once at each height, and waits until the host has said one', () => {
    const desktop = aDesktop({})
    const before = desktop.told.length

    desktop.becomes({ viewport: windowOf(1080) })
    desktop.becomes({ scheme: 'dark' })
    desktop.becomes({ viewport: windowOf(700) })

    expect(before).toBe(0)
    expect(desktop.told).toEqual([resize(968), resize(588)])
  })

  it.each(['mobile_iphone', 'mobile_android', 'mobile_web', 'mobile_android_ok'])('is nothing on %s', (platform) => {
    expect(aDesktop({ platform, viewport: windowOf(1080) }).told).toEqual([])
  })

  it('is Odnoklassniki’s, too', () => {
    expect(aDesktop({ platform: 'desktop_web_ok', viewport: windowOf(1080) }).told).toEqual([resize(968)])
  })
})
