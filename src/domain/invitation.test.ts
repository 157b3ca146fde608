import * as v from 'valibot'
import { expect, it } from 'vitest'

import { GroupId, ProductId } from './ids.ts'
import { InvitationCode, invitationIn, invitingFragment } from './invitation.ts'
import { placeOf } from './place.ts'

const ID = '01970000-0000-7000-8000-000000000001'
const CODE = v.parse(InvitationCode, 'Vw3kP-aQ_x')
const group = { screen: 'group', groupId: v.parse(GroupId, ID) } as const
const product = { screen: 'product', productId: v.parse(ProductId, ID) } as const

it.each([group, product])('a link that invites to a $screen leads there and says whose it is', (to) => {
  const fragment = invitingFragment(to, CODE)

  expect(placeOf(fragment)).toEqual(to)
  expect(invitationIn(fragment)).toEqual({ to, code: CODE })
})

it.each([
  { fragment: `#group/${ID}?from=${CODE}`, because: 'hosts add the sign' },
  { fragment: `product/${ID}?ref=post&from=${CODE}`, because: 'other words may stand beside' },
])('$fragment is an invitation: $because', ({ fragment }) => {
  expect(invitationIn(fragment)?.code).toBe(CODE)
})

it.each([
  { fragment: `/group/${ID}`, because: 'it is nobody’s' },
  { fragment: `/group/${ID}?from=`, because: 'its code is empty' },
  { fragment: `/group/${ID}?from=${CODE}a`, because: 'no code is that long' },
  { fragment: `/group/${ID}?from=%D0%B0bcdefghi`, because: 'no code has such letters' },
  { fragment: `/group/nowhere?from=${CODE}`, because: 'it leads nowhere' },
  { fragment: `/cart?from=${CODE}`, because: 'nobody is invited to a cart' },
  { fragment: `?from=${CODE}`, because: 'it leads to the catalogue' },
])('$fragment is none: $because', ({ fragment }) => {
  expect(invitationIn(fragment)).toBeNull()
})
