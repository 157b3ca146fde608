import type { GroupId, SeatId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { countFreed } from './countSeats.ts'
import { recordEvents } from './groupRow.ts'

type Freed = Readonly<{ shop: ShopId; groupId: GroupId; seatId: SeatId; now: Instant }>

/** Gives a seat that was held back to its group, as long as the group is gathering. */
export async function countHeldOff(tx: Tx, { shop, groupId, seatId, now }: Freed): Promise<void> {
  const group = await countFreed(tx, { shop, groupId, now })
  if (!group) return
  const kind = group.state === 'closed' ? 'closed' : 'hold_ended'
  await recordEvents(tx, shop, groupId, { version: group.version, kind, seatId, at: now })
}
