import { describe, expect, it } from 'vitest'

import type { HostLook } from './host.ts'
import type { VkAsk } from './vkAsk.ts'
import { matchBars } from './vkBars.ts'

const unsaid: HostLook = { scheme: null, insets: null, layout: null, viewport: null }

function aPhone({ scheme, isWebView = true }: Readonly<{ scheme: HostLook['scheme']; isWebView?: boolean }>) {
  const told: unknown[] = []
  let look: HostLook = { ...unsaid, scheme }
  let hear = () => {}
  const vk: Pick<VkAsk, 'tell'> = {
    tell: async (_, props) => {
      told.push(props)
      return { kind: 'done' }
    },
  }
  matchBars(vk as VkAsk, {
    isWebView,
    look: () => look,
    onLook: (tell) => {
      hear = tell
      return () => undefined
    },
  })
  return {
    told,
    becomes: (next: Partial<HostLook>) => {
      look = { ...look, ...next }
      hear()
    },
  }
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
