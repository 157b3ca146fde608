import type { GroupId, SeatId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { appointOrganiser, type Organiser } from './appointOrganiser.ts'
import { countFreed, countLeft, countNews } from './countSeats.ts'
import { type Group, recordEvents } from './groupRow.ts'
import { tellOrganiser } from './tellOrganiser.ts'

/** A seat whose row has been released already. */
type Freed = Readonly<{
  shop: ShopId
  groupId: GroupId
  seatId: SeatId
  was: 'held' | 'taken'
  wasOrganiser: boolean
  now: Instant
}>

/**
 * Gives a seat back to its group: the group is closed when nobody else is in, and gets another organiser when its own
 * is gone. Null when the group is over, and keeps whom it had.
 */
export async function countOff(tx: Tx, { seatId, was, wasOrganiser, ...at }: Freed): Promise<Group | null> {
  const { shop, groupId, now } = at
  const heir = wasOrganiser ? await appointOrganiser(tx, at) : null
  const group = was === 'held' ? await countFreed(tx, at) : await countLeft(tx, at)
  if (!group) return null

  const kind = was === 'held' ? 'hold_ended' : 'left'
  const closed = group.state === 'closed'
  await recordEvents(tx, shop, groupId, { version: group.version, kind: closed ? 'closed' : kind, seatId, at: now })
  if (wasOrganiser && !closed) await succession(tx, at, { group, found: heir })
  return group
}

type At = Readonly<{ shop: ShopId; groupId: GroupId; now: Instant }>
type Succession = Readonly<{ group: Group; found: Organiser | null }>

/** Whoever joined while the organiser left is seen only now that the group's row is ours. */
async function succession(tx: Tx, at: At, { group, found }: Succession): Promise<void> {
  const { shop, groupId, now } = at
  const organiser = found ?? (await appointOrganiser(tx, at))
  if (!organiser) return

  const version = await countNews(tx, at)
  await recordEvents(tx, shop, groupId, { version, kind: 'organiser', seatId: organiser.seatId, at: now })
  await tellOrganiser(tx, { shop, group, organiser, now })
}
