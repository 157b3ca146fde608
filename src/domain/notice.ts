import * as v from 'valibot'

import type { GroupState } from './groupBuy.ts'
import type { SeatState } from './seat.ts'
import { DAY, type Instant } from './time.ts'

/** Everything that a buyer is told of. */
export const NoticeKind = v.picklist([
  // While a group gathers
  'opened',
  'joined',
  'one_missing',
  'two_hours_left',
  'organiser',
  'hold_ends',
  // What became of it, and of the money
  'succeeded',
  'lapsed',
  'new_group',
  'released',
  // Orders
  'packed',
  'shipped',
  'delivered',
  'refunded',
  'cancelled',
  'let_go',
])
export type NoticeKind = v.InferOutput<typeof NoticeKind>

/**
 * Whether people are told at any hour: of a seat that will be gone by the morning, and of money that is taken from
 * their card this minute.
 */
export const isUrgent = (kind: NoticeKind): boolean => kind === 'hold_ends' || kind === 'succeeded'

/** How things stand when a notice can be sent at last. */
export type Since = Readonly<{
  toldAt: Instant
  /** Whether its reader has been told something newer about the same group or order. */
  overtaken: boolean
  /** The group it is about, and the reader's own seat in it; null when it is about an order. */
  group: Readonly<{ state: GroupState; missing: number; closesAt: Instant; mySeat: SeatState | null }> | null
}>

/** Later than this nobody is told by the network any more; what happened still stands in the inbox. */
const OLD = DAY

/** Whether a notice has lost its point while it waited for the morning, for the network, or for a worker. */
export function isStale(kind: NoticeKind, { toldAt, overtaken, group }: Since, now: Instant): boolean {
  if (now - toldAt >= OLD) return true
  const gathers = group?.state === 'gathering' && now < group.closesAt
  switch (kind) {
    case 'one_missing':
      return overtaken || !gathers || group.missing === 0 || group.mySeat !== 'taken'
    case 'opened':
    case 'joined':
    // It may be about the goal or about the next price, and whoever reached either was newer news.
    case 'two_hours_left':
      return overtaken || !gathers || group.mySeat !== 'taken'
    case 'organiser':
      return !gathers || group.mySeat !== 'taken'
    case 'hold_ends':
      return !gathers || group.mySeat !== 'held'
    case 'packed':
    case 'shipped':
      return overtaken
    case 'succeeded':
    case 'lapsed':
    case 'new_group':
    case 'released':
    case 'delivered':
    case 'refunded':
    case 'cancelled':
    case 'let_go':
      return false
  }
}
