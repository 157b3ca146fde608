import { describe, expect, it } from 'vitest'

import { addressIn, searchOf } from './address.ts'

describe('an address of the network', () => {
  it('is the feed as Anna when it says nothing', () => {
    expect(addressIn('')).toEqual([{ as: 'anna', page: { kind: 'feed' }, open: null }])
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
    expect(addressIn(searchOf(address))).toEqual(address)
  })

  it('stays readable', () => {
    const [boris] = addressIn('?as=boris')
    expect(searchOf([{ ...boris, open: { fragment: '/group/0193', ref: 'other', communityId: null } }])).toBe(
      '?as=boris&open=group/0193',
    )
  })
})
