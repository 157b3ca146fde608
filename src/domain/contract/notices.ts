import * as v from 'valibot'

import { NoticeKind } from '../notice.ts'
import { Instant } from '../time.ts'
import { endpoint } from './endpoint.ts'
import { Cursor, pageOf } from './page.ts'

/** Something that a buyer was told, in their own language. */
export const NoticeView = v.object({
  /** Of its own among the reader's notices. */
  id: v.string(),
  kind: NoticeKind,
  text: v.string(),
  /** The place it leads to, as links name it: `/group/018f…`. */
  fragment: v.string(),
  toldAt: Instant,
  readAt: v.nullable(Instant),
})
export type NoticeView = v.InferOutput<typeof NoticeView>

/** How many notices are not read yet; more than this are not counted. */
export const MOST_UNREAD = 100
const UnreadView = v.object({ unread: v.number() })

export const listNotices = endpoint('GET /notices', {
  summary: 'What the caller was told, newest first, 20 a page',
  input: v.strictObject({ cursor: v.optional(Cursor) }),
  output: pageOf(NoticeView),
})

export const countUnread = endpoint('GET /notices/unread', {
  summary: 'How many notices the caller has not read',
  input: v.strictObject({}),
  output: UnreadView,
})

export const readNotices = endpoint('PUT /notices/read', {
  summary: 'The caller has read every notice up to this moment',
  input: v.strictObject({ upTo: Instant }),
  output: UnreadView,
})

export const answerNews = endpoint('PUT /notices/consent', {
  summary: 'What the caller told the social network: whether the shop may notify them through it',
  input: v.strictObject({ allowed: v.boolean() }),
  output: v.object({ allowed: v.boolean() }),
})
