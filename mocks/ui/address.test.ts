import { describe, expect, it } from 'vitest'

import { addressIn, searchOf } from './address.ts'
import { playIn } from './play.ts'

const asItIs = playIn('')

describe('an address of the network', () => {
  it('is the feed as Anna when it says nothing', () => {
    expect(addressIn('')).toEqual([{ as: 'anna', page: { kind: 'feed' }, open: null }])
    expect(asItIs).toEqual({
      device: null,
      size: null,
      scheme: null,
      language: null,
      keyboard: false,
      mood: [],
      log: false,
      seed: null,
    })
  })

  it('opens the mini-app on a place as another person', () => {
    const [boris] = addressIn('?as=boris&open=group/0193')
    expect(boris).toMatchObject({ as: 'boris', open: { fragment: 'group/0193', ref: 'other' } })
  })

  it('is read as it was written, for two people side by side too', () => {
    const address = [
      { as: 'anna', page: { kind: 'messages', chat: 12 }, open: null },
      { as: 'olga', page: { kind: 'community', id: 7 }, open: { fragment: 'seller', ref: 'group', communityId: 7 } },
    ] as const
    expect(addressIn(searchOf(address, asItIs))).toEqual(address)
  })

  it.each([
    { kind: 'feed' },
    { kind: 'apps' },
    { kind: 'friends' },
    { kind: 'notifications' },
    { kind: 'messages', chat: null },
    { kind: 'person', name: 'vera' },
  ] as const)('leads to $kind', (page) => {
    const address = [{ as: 'boris', page, open: null }] as const
    expect(addressIn(searchOf(address, asItIs))).toEqual(address)
  })

  it('stays readable', () => {
    const [boris] = addressIn('?as=boris')
    const open = { fragment: '/group/0193', ref: 'other', communityId: null }
    const play = { ...asItIs, device: 'ok-phone', mood: ['slow', 'every-3'] } as const

    expect(searchOf([{ ...boris, open }], play)).toBe('?as=boris&open=group/0193&device=ok-phone&mood=slow,every-3')
  })
})

describe('a link that reproduces what somebody saw', () => {
  it('says on which device, in what light, language and mood', () => {
    const play = {
      device: 'ios',
      size: { width: 320, height: 568 },
      scheme: 'dark',
      language: 'en',
      keyboard: true,
      mood: ['offline', 'no-friends', 'pay-late'],
      log: true,
      seed: 'snow',
    } as const
    expect(playIn(searchOf(addressIn(''), play))).toEqual(play)
  })

  it('may be typed by hand, in short', () => {
    expect(playIn('?as=boris&open=group/0193&device=ok')).toMatchObject({ device: 'ok-phone' })
    expect(playIn('?device=web')).toMatchObject({ device: 'desktop-web' })
  })

  it('passes over words that mean nothing', () => {
    expect(playIn('?device=toaster&size=big&theme=pink&lang=fr&mood=gloomy,slow,slow')).toEqual({
      ...asItIs,
      mood: ['slow'],
    })
  })
})
