import * as v from 'valibot'

import { ProductId } from '../ids.ts'
import { Count } from '../money.ts'
import { MyGroupsTab } from '../myGroup.ts'
import { endpoint } from './endpoint.ts'
import { GroupPicture, MySeat } from './groupBuys.ts'
import { Cursor, pageOf } from './page.ts'
import { OpenGroup } from './products.ts'

const { id, product, state, ladder, goal, capacity, taken, held, closesAt, endedAt } = GroupPicture.entries

/** A group that the caller is or was in, and their newest seat in it. */
export const MyGroup = v.object({
  group: v.object({ id, product, state, ladder, goal, capacity, taken, held, closesAt, endedAt }),
  mine: v.omit(MySeat, ['money', 'orderIsCancelled']),
})
export type MyGroup = v.InferOutput<typeof MyGroup>

/** A gathering group with a free seat, outside its product's page. Its faces are the first few who agreed to be seen. */
export const GatheringGroup = v.object({
  ...OpenGroup.entries,
  product,
  ladder,
})
export type GatheringGroup = v.InferOutput<typeof GatheringGroup>

/** The caller's friends in a group: how many, and the first names of one or two of them as far as they are known. */
export const FriendsIn = v.object({ names: v.array(v.string()), count: Count })
export type FriendsIn = v.InferOutput<typeof FriendsIn>

export const FriendsGroup = v.object({ ...GatheringGroup.entries, friends: FriendsIn })
export type FriendsGroup = v.InferOutput<typeof FriendsGroup>

/** Of more friends than these the host names the closest. */
export const MOST_FRIENDS = 1_000

/** Somebody as their host calls them. What a client says is never believed: it only picks among what everybody may see. */
export const HostUserId = v.pipe(v.string(), v.regex(/^\d{1,20}$/, 'expected a person’s number at the host'))

export const listMyGroups = endpoint('GET /my-groups', {
  summary: 'Groups the caller is or was in, each once, by their newest seat, newest first, 20 a page',
  input: v.strictObject({ tab: v.optional(MyGroupsTab), cursor: v.optional(Cursor) }),
  output: pageOf(MyGroup),
})

export const listClosingSoon = endpoint('GET /closing-soon', {
  summary: 'Gathering groups with free seats that close within a day, soonest first, 20 at most',
  caller: 'anyone',
  input: v.strictObject({}),
  output: v.array(GatheringGroup),
})

export const listFriendsGroups = endpoint('POST /friends-groups', {
  summary:
    'Among open groups of a product, or among those that close within a day, the ones where these people show themselves',
  reads: true,
  input: v.strictObject({
    friends: v.pipe(v.array(HostUserId), v.maxLength(MOST_FRIENDS)),
    productId: v.optional(ProductId),
  }),
  output: v.array(FriendsGroup),
})
