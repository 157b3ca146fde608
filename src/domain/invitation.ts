import * as v from 'valibot'

import { GroupId, ProductId } from './ids.ts'
import { fragmentOf, type Place, placeOf } from './place.ts'

/** Says in a link whose it is. It cannot be guessed, and tells nothing about its maker. */
export const InvitationCode = v.pipe(
  v.string(),
  v.regex(/^[\w-]{10}$/, 'expected an invitation’s code'),
  v.brand('InvitationCode'),
)
export type InvitationCode = v.InferOutput<typeof InvitationCode>

/** What people invite one another to. */
export const InvitedTo = v.variant('screen', [
  v.strictObject({ screen: v.literal('group'), groupId: GroupId }),
  v.strictObject({ screen: v.literal('product'), productId: ProductId }),
])
export type InvitedTo = v.InferOutput<typeof InvitedTo>

/** How far a friend has come by the link that was sent to them; `joined` only if they agreed that the group may see them. */
export const FriendStep = v.picklist(['sent', 'opened', 'joined'])
export type FriendStep = v.InferOutput<typeof FriendStep>

export const targetOf = (to: InvitedTo): GroupId | ProductId => (to.screen === 'group' ? to.groupId : to.productId)

/** The fragment of a link that invites: `/group/018f…?from=Vw3kP0aQ_x`. */
export const invitingFragment = (to: InvitedTo, code: InvitationCode): string => `${fragmentOf(to)}?from=${code}`

/** Where the open web sees it, below the shop's public address: `g/018f…`. */
export const previewPathOf = (to: InvitedTo): string =>
  to.screen === 'group' ? `g/${to.groupId}` : `p/${to.productId}`

/** What a fragment invites to and whose link it was, or null when it is nobody's invitation. */
export function invitationIn(fragment: string): { to: InvitedTo; code: InvitationCode } | null {
  const to = placeOf(fragment)
  if (to === null || !isInviting(to)) return null
  const code = v.safeParse(InvitationCode, new URLSearchParams(fragment.split('?', 2)[1]).get('from'))
  return code.success ? { to, code: code.output } : null
}

const isInviting = (place: Place): place is InvitedTo => place.screen === 'group' || place.screen === 'product'
