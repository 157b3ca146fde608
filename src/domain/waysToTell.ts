import type { NoticeKind } from './notice.ts'

/** How the social network brings a notice: its own notification, or a message from the shop's community. */
export type Way = 'notification' | 'message'

/**
 * The ways in which a buyer is told, the first one first; the next is for when it turns out to be forbidden. A
 * notification disturbs least. A message stands among letters from people, so it brings only what became of somebody's
 * own order and money, and never an invitation.
 */
export function waysToTell(kind: NoticeKind, allows: Readonly<Record<Way, boolean>>): readonly Way[] {
  const ways: readonly Way[] = concernsOrder(kind) ? ['notification', 'message'] : ['notification']
  return ways.filter((way) => allows[way])
}

function concernsOrder(kind: NoticeKind): boolean {
  switch (kind) {
    case 'opened':
    case 'joined':
    case 'one_missing':
    case 'two_hours_left':
    case 'organiser':
    case 'hold_ends':
      return false
    case 'succeeded':
    case 'lapsed':
    case 'new_group':
    case 'released':
    case 'packed':
    case 'shipped':
    case 'delivered':
    case 'refunded':
    case 'cancelled':
    case 'let_go':
      return true
  }
}
