import * as v from 'valibot'

import { GroupId } from '../ids.ts'
import { FriendStep, InvitationCode, InvitedTo } from '../invitation.ts'
import { endpoint } from './endpoint.ts'
import { HostUserId } from './groupLists.ts'

/* Links that buyers send to their friends one by one, each with a code of its own. */

/** To how many friends one may write in one go. */
export const MOST_CALLED = 50

export const makeFriendLinks = endpoint('POST /me/friend-links', {
  summary: 'A code for each of these friends, the same each time; whom it is for, the shop knows when they come',
  input: v.strictObject({
    to: InvitedTo,
    friends: v.pipe(v.array(HostUserId), v.minLength(1), v.maxLength(MOST_CALLED)),
  }),
  output: v.array(v.object({ friend: HostUserId, code: InvitationCode, fragment: v.string() })),
  refuses: ['group_not_found', 'product_not_found'],
})

export const keepFriendLinksSent = endpoint('POST /me/friend-links/sent', {
  summary: 'Which of the caller’s links to friends have been sent, as their host said',
  input: v.strictObject({ codes: v.pipe(v.array(InvitationCode), v.maxLength(MOST_CALLED)) }),
  output: v.object({ sent: v.number() }),
})

export const listCalledFriends = endpoint('GET /me/friend-links/:groupId', {
  summary: 'How far the friends have come to whom the caller sent links to a group, the last called first',
  input: v.strictObject({ groupId: GroupId }),
  output: v.array(v.object({ code: InvitationCode, step: FriendStep })),
})
