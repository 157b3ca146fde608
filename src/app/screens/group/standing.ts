import type { GroupPicture, GroupView, MySeat } from '#domain/contract/groupBuys.ts'
import { type Phase, phaseOf, priceNow, whyCannotJoin } from '#domain/groupBuy.ts'
import type { GroupId, OrderId } from '#domain/ids.ts'
import { type Kopecks, sum, times } from '#domain/money.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

/** What the group is to whoever looks at it. */
export type Standing =
  /** `missed`: they had a seat before and did not pay in time; they may take another. */
  | { kind: 'welcome'; missed: boolean }
  /** They gave their seat back; `back` is what had been held for it. `why` they may not come back, if they may not. */
  | { kind: 'left'; back: Kopecks | null; orderId: OrderId; why: RefusalCode | null }
  /** A seat is kept; null when its time is over and it is about to be given back. */
  | { kind: 'paying'; until: Instant | null; orderId: OrderId; atMost: Kopecks }
  | { kind: 'seated'; orderId: OrderId; atMost: Kopecks }
  /** `spare`: more was authorised than the group came to, and goes back. */
  | { kind: 'won'; orderId: OrderId; spare: boolean }
  /** The group has succeeded with them, but their order came to nothing; `byBank`: nothing was ever taken. */
  | { kind: 'undone'; orderId: OrderId; byBank: boolean }
  | { kind: 'money_back'; sum: Kopecks; orderId: OrderId }
  | { kind: 'moved'; to: GroupId }
  | { kind: 'late'; why: RefusalCode; missed: boolean }

export function standingOf({ group, mine }: GroupView, now: Instant): Standing {
  if (mine?.movedTo) return { kind: 'moved', to: mine.movedTo }

  const phase = phaseOf(group, now)
  if (mine?.state === 'taken') return seated(phase, mine, group)
  const open = phase.kind === 'gathering' || phase.kind === 'filling'
  // Nothing is held in a group that is over, even where the news of it has come before the news of one's own seat.
  if (mine?.state === 'held' && open) {
    const { orderId, atMost, heldUntil } = mine
    return { kind: 'paying', until: heldUntil !== null && now < heldUntil ? heldUntil : null, orderId, atMost }
  }
  const why = whyCannotJoin(group, null, 1, now)
  if (mine?.leftAt) return { kind: 'left', back: mine.takenAt ? mine.atMost : null, orderId: mine.orderId, why }
  const missed = mine !== null
  return why ? { kind: 'late', why, missed } : { kind: 'welcome', missed }
}

function seated({ kind }: Phase, mine: MySeat, group: GroupPicture): Standing {
  const { orderId, atMost } = mine
  switch (kind) {
    case 'gathering':
    case 'filling':
      return { kind: 'seated', orderId, atMost }
    case 'succeeded':
      if (mine.orderIsCancelled) return { kind: 'undone', orderId, byBank: mine.money.state === 'released' }
      return { kind: 'won', orderId, spare: finalSum(mine, group) < atMost }
    case 'lapsed':
    case 'closed':
      return { kind: 'money_back', sum: atMost, orderId }
  }
}

const finalSum = ({ units, deliveryPrice }: MySeat, group: GroupPicture): Kopecks =>
  sum([times(priceNow(group), units), deliveryPrice])
