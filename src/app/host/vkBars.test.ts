import { describe, expect, it } from 'vitest'

import { changingLook } from '#tests/screens/changingLook.ts'

import type { HostLook } from './host.ts'
import { matchBars } from './vkBars.ts'

function aPhone({ scheme, isWebView = true }: Readonly<{ scheme: HostLook['scheme']; isWebView?: boolean }>) {
  const { vk, look, onLook, ...phone } = changingLook({ scheme })
  matchBars(vk, { isWebView, look, onLook })
  return phone
}

describe('the bars that a phone draws around the shop', () => {
  it('are as light or dark as it is, and change with it', () => {
    const phone = aPhone({ scheme: 'light' })

    phone.becomes({ scheme: 'dark' })

    expect(phone.told).toMatchObject([{ status_bar_style: 'dark' }, { status_bar_style: 'light' }])
  })

  it('are left alone when the phone is only turned, or has not said yet how it looks', () => {
    const phone = aPhone({ scheme: null })
    const before = phone.told.length

    phone.becomes({ scheme: 'light' })
    phone.becomes({ viewport: { width: 844, height: 390 } })

    expect(before).toBe(0)
    expect(phone.told).toHaveLength(1)
  })

  it('are not there on a site', () => {
    expect(aPhone({ scheme: 'light', isWebView: false }).told).toEqual([])
  })
})
