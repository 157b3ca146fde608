import * as v from 'valibot'

import { TimeZone } from '../clock.ts'
import { GroupId, ProductId } from '../ids.ts'
import { InvitationCode, InvitedTo } from '../invitation.ts'
import { endpoint } from './endpoint.ts'

/* What a buyer settles about themselves. Nothing of it is needed by the first screen. */

export const answerMessages = endpoint('POST /me/messages', {
  summary: 'What the caller told the social network: whether the shop’s community may write to them',
  input: v.strictObject({ allowed: v.boolean() }),
  output: v.object({ allowed: v.boolean() }),
})

export const keepTimeZone = endpoint('POST /me/time-zone', {
  summary: 'By which time zone the caller’s clock goes, for the times that notices tell them',
  input: v.strictObject({ timeZone: TimeZone }),
  output: v.object({ timeZone: TimeZone }),
})

export const makeInvitation = endpoint('POST /me/invitations', {
  summary: 'The caller’s own code for inviting to a group or a product, the same each time',
  input: v.strictObject({ to: InvitedTo }),
  output: v.object({
    code: InvitationCode,
    /** For a link that leads there and says whose it is: `/group/018f…?from=Vw3kP0aQ_x`. */
    fragment: v.string(),
  }),
  refuses: ['group_not_found', 'product_not_found'],
})

export const countInvited = endpoint('GET /me/invitations/:targetId', {
  summary: 'How many people came to a group or a product by the caller’s own link',
  input: v.strictObject({ targetId: v.union([GroupId, ProductId]) }),
  output: v.object({ came: v.number() }),
})
