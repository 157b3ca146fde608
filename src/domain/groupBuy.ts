import { priceFor, type PriceLadder } from './ladder.ts'
import { type Kopecks, times } from './money.ts'
import type { RefusalCode } from './refusal.ts'
import type { SeatState } from './seat.ts'
import type { Instant } from './time.ts'

/** What has been settled about a group. Until a job has settled it, a group past its deadline still says `gathering`: ask `phaseOf`. */
export type GroupState = 'gathering' | 'succeeded' | 'lapsed' | 'closed'

/** What can happen to a group; each raises its version. */
export type GroupEventKind =
  | 'opened'
  | 'held'
  | 'joined'
  /** A hold ran out unpaid, or its payment was declined. */
  | 'hold_ended'
  | 'left'
  /** The organiser is gone, and this seat's buyer is the organiser now. */
  | 'organiser'
  /** Its seller ended it early: it has succeeded. */
  | 'completed'
  | 'succeeded'
  | 'lapsed'
  | 'closed'

export type GroupBuy = Readonly<{
  state: GroupState
  ladder: PriceLadder
  goal: number
  capacity: number
  unitsPerBuyer: number
  /** Seats paid for. Only these make the price fall. */
  taken: number
  /** Seats kept for people who are paying right now. */
  held: number
  closesAt: Instant
}>

export type Phase =
  | { kind: 'gathering'; /** People missing to the goal; 0 once it is reached. */ missing: number; free: number }
  /** Every seat is taken or held: one may free itself while somebody fails to pay. */
  | { kind: 'filling'; held: number }
  | { kind: 'succeeded' }
  | { kind: 'lapsed' }
  | { kind: 'closed' }

/** What the group is at `now`, right to the millisecond even if no job has run. */
export function phaseOf(group: Omit<GroupBuy, 'ladder' | 'unitsPerBuyer'>, now: Instant): Phase {
  if (group.state !== 'gathering') return { kind: group.state }
  // Fullness is asked before the deadline: a group that filled in time stays won, because its members have already paid.
  if (group.taken >= group.capacity) return { kind: 'succeeded' }
  if (now >= group.closesAt) return { kind: group.taken >= group.goal ? 'succeeded' : 'lapsed' }

  const free = group.capacity - group.taken - group.held
  if (free <= 0) return { kind: 'filling', held: group.held }
  return { kind: 'gathering', missing: Math.max(0, group.goal - group.taken), free }
}

/**
 * Why this buyer may not take a seat now, or null when they may. The join button and the join endpoint ask the same
 * question, so they can never disagree.
 */
export function whyCannotJoin(
  group: Omit<GroupBuy, 'ladder'>,
  mySeat: SeatState | null,
  units: number,
  now: Instant,
): RefusalCode | null {
  if (mySeat === 'held' || mySeat === 'taken') return 'already_joined'
  const phase = phaseOf(group, now)
  switch (phase.kind) {
    case 'gathering':
      return units > group.unitsPerBuyer ? 'too_many_units' : null
    case 'filling':
      return 'group_full'
    case 'succeeded':
      return 'group_succeeded'
    case 'lapsed':
      return 'group_lapsed'
    case 'closed':
      return 'group_closed'
  }
}

/** Why this buyer may not leave now, or null when they may: anybody may until the group has succeeded. */
export function whyCannotLeave(
  group: Omit<GroupBuy, 'ladder' | 'unitsPerBuyer'>,
  mySeat: SeatState | null,
  now: Instant,
): RefusalCode | null {
  if (mySeat !== 'held' && mySeat !== 'taken') return 'not_joined'
  return whyOver(phaseOf(group, now))
}

/** Together is at least two: whoever is alone in a group has bought nothing with anybody. */
export const TOGETHER = 2

/** Why the seller may not complete the group now, or null when they may. Its goal is theirs to waive; nobody is ever invented. */
export function whyCannotComplete(group: Omit<GroupBuy, 'ladder' | 'unitsPerBuyer'>, now: Instant): RefusalCode | null {
  return whyOver(phaseOf(group, now)) ?? (group.taken < TOGETHER ? 'too_few_people' : null)
}

function whyOver(phase: Phase): RefusalCode | null {
  switch (phase.kind) {
    case 'gathering':
    case 'filling':
      return null
    case 'succeeded':
      return 'group_succeeded'
    case 'lapsed':
      return 'group_lapsed'
    case 'closed':
      return 'group_closed'
  }
}

/**
 * The dearest price at which the group can still succeed. Everybody authorises this much when joining, so that
 * no capture is ever larger than its authorisation.
 */
export const atMost = ({ ladder, goal }: Pick<GroupBuy, 'ladder' | 'goal'>, units: number): Kopecks =>
  times(priceFor(ladder, goal), units)

/** What a seat would cost if the group ended as it stands, but never more than what was authorised. */
export const priceNow = ({ ladder, goal, taken }: Pick<GroupBuy, 'ladder' | 'goal' | 'taken'>): Kopecks =>
  priceFor(ladder, Math.max(goal, taken))

/** Up to here every newcomer is news to everybody. */
const SMALL = 20

/** Whether the members want to hear of the newest one: in a crowd only of those who change something. */
export const isNews = ({
  ladder,
  goal,
  capacity,
  taken,
}: Pick<GroupBuy, 'ladder' | 'goal' | 'capacity' | 'taken'>): boolean =>
  taken <= SMALL ||
  taken === goal - 1 ||
  taken === goal ||
  taken === capacity - 1 ||
  ladder.some(({ from }) => from === taken)
