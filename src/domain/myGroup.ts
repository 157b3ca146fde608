import * as v from 'valibot'

import { type GroupBuy, phaseOf } from './groupBuy.ts'
import type { GroupId } from './ids.ts'
import type { SeatState } from './seat.ts'
import type { Instant } from './time.ts'

/** How somebody's groups are told apart: still going on, gathered with them, or come to nothing for them. */
export const MyGroupsTab = v.picklist(['gathering', 'succeeded', 'not_gathered'])
export type MyGroupsTab = v.InferOutput<typeof MyGroupsTab>

/** What a group that somebody has been in is to them now. */
export type MyGroupStanding =
  /** Null when the time to pay is over and the seat is about to be given back. */
  | { kind: 'paying'; until: Instant | null }
  | { kind: 'seated' }
  | { kind: 'won' }
  | { kind: 'lost' }
  | { kind: 'left' }
  | { kind: 'moved'; to: GroupId }

type Mine = Readonly<{ state: SeatState; heldUntil: Instant | null; movedTo: GroupId | null }>
type Group = Omit<GroupBuy, 'ladder' | 'unitsPerBuyer'>

/** What the group is to whoever has this newest seat in it, right to the millisecond even if no job has run. */
export function standingIn(group: Group, { state, heldUntil, movedTo }: Mine, now: Instant): MyGroupStanding {
  if (movedTo !== null) return { kind: 'moved', to: movedTo }
  if (state === 'released') return { kind: 'left' }
  switch (phaseOf(group, now).kind) {
    case 'gathering':
    case 'filling':
      if (state === 'taken') return { kind: 'seated' }
      return { kind: 'paying', until: heldUntil !== null && now < heldUntil ? heldUntil : null }
    case 'succeeded':
      return { kind: state === 'taken' ? 'won' : 'left' }
    case 'lapsed':
    case 'closed':
      return { kind: state === 'taken' ? 'lost' : 'left' }
  }
}

export const TAB_OF = {
  paying: 'gathering',
  seated: 'gathering',
  won: 'succeeded',
  lost: 'not_gathered',
  left: 'not_gathered',
  moved: 'not_gathered',
} as const satisfies Record<MyGroupStanding['kind'], MyGroupsTab>
