import * as v from 'valibot'

import { GroupId } from '../ids.ts'
import { Kopecks } from '../money.ts'
import { endpoint } from './endpoint.ts'
import { GroupNews, GroupView } from './groupBuys.ts'
import { Cursor, pageOf } from './page.ts'

/*
 * What happens to a group beside joining. It stands apart from what the first screen needs, so that it is fetched with
 * the group's own screen.
 */

const isOver = ['group_not_found', 'group_lapsed', 'group_succeeded', 'group_closed'] as const

export const leaveGroup = endpoint('POST /group-buys/:groupId/leave', {
  summary: 'Gives back the caller’s own seat until the group has succeeded; everything held for it goes back',
  input: v.strictObject({ groupId: GroupId }),
  output: GroupView,
  refuses: ['not_joined', ...isOver],
})

export const completeGroup = endpoint('POST /seller/group-buys/:groupId/completion', {
  summary: 'Ends a gathering group of two or more people early, at its group price, also below its goal',
  caller: 'seller',
  input: v.strictObject({
    groupId: GroupId,
    /** What each would pay for one unit, as the seller was shown it; if it is another by now, the answer is `price_changed`. */
    price: Kopecks,
  }),
  output: GroupView,
  refuses: ['too_few_people', 'price_changed', ...isOver],
})

export const listGroupNews = endpoint('GET /group-buys/:groupId/news', {
  summary: 'What has happened in a group, newest first, 20 a page',
  caller: 'anyone',
  input: v.strictObject({ groupId: GroupId, cursor: v.optional(Cursor) }),
  output: pageOf(GroupNews),
  refuses: ['group_not_found'],
})
