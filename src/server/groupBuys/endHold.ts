import type { SeatId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { freeHeldSeat } from './freeHeldSeat.ts'

type Ending = Readonly<{ shop: ShopId; seatId: SeatId; now: Instant }>

/** A seat waits so long for its payment and no longer. One that was paid for in time is left alone. */
export async function endHold(tx: Tx, { shop, seatId, now }: Ending): Promise<void> {
  await freeHeldSeat(tx, { shop, seatId, now })
}
