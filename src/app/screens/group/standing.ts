import type { GroupPicture, GroupView, MySeat } from '#domain/contract/groupBuys.ts'
import { type Phase, phaseOf, priceNow, whyCannotJoin } from '#domain/groupBuy.ts'
import type { GroupId, OrderId } from '#domain/ids.ts'
import { type Kopecks, sum, times } from '#domain/money.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import type { Instant } from '#domain/time.ts'

/** What the group is to whoever looks at it. */
export type Standing =
  /** `left`: they had a seat before, and may take another. */
  | { kind: 'welcome'; left: boolean }
  /** A seat is kept; null when its time is over and it is about to be given back. */
  | { kind: 'paying'; until: Instant | null; orderId: OrderId; atMost: Kopecks }
  | { kind: 'seated'; orderId: OrderId; atMost: Kopecks }
  /** `spare`: more was authorised than the group came to, and goes back. */
  | { kind: 'won'; orderId: OrderId; spare: boolean }
  | { kind: 'money_back'; sum: Kopecks; orderId: OrderId }
  | { kind: 'moved'; to: GroupId }
  | { kind: 'late'; why: RefusalCode; left: boolean }

export function standingOf({ group, mine }: GroupView, now: Instant): Standing {
  if (mine?.movedTo) return { kind: 'moved', to: mine.movedTo }

  const phase = phaseOf(group, now)
  if (mine?.state === 'taken') return seated(phase, mine, group)
  if (mine?.state === 'held' && phase.kind !== 'lapsed' && phase.kind !== 'closed') {
    const { orderId, atMost, heldUntil } = mine
    return { kind: 'paying', until: heldUntil !== null && now < heldUntil ? heldUntil : null, orderId, atMost }
  }
  const why = whyCannotJoin(group, mine?.state ?? null, 1, now)
  const left = mine !== null
  return why ? { kind: 'late', why, left } : { kind: 'welcome', left }
}

function seated({ kind }: Phase, mine: MySeat, group: GroupPicture): Standing {
  const { orderId, atMost } = mine
  switch (kind) {
    case 'gathering':
    case 'filling':
      return { kind: 'seated', orderId, atMost }
    case 'succeeded':
      return { kind: 'won', orderId, spare: finalSum(mine, group) < atMost }
    case 'lapsed':
    case 'closed':
      return { kind: 'money_back', sum: atMost, orderId }
  }
}

const finalSum = ({ units, deliveryPrice }: MySeat, group: GroupPicture): Kopecks =>
  sum([times(priceNow(group), units), deliveryPrice])
