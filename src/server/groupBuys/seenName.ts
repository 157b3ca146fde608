import type { SeatId, ShopId } from '#domain/ids.ts'

import type { Tx } from '../db/sql.ts'

/** By which name the others know whoever has this seat; null when they would rather not be named. */
export async function readSeenName(tx: Tx, shop: ShopId, seatId: SeatId): Promise<string | null> {
  const seat = await tx
    .selectFrom('seat')
    .innerJoin('buyer', (on) => on.onRef('buyer.shop_id', '=', 'seat.shop_id').onRef('buyer.id', '=', 'seat.buyer_id'))
    .select(['seat.visible_since', 'buyer.first_name'])
    .where('seat.shop_id', '=', shop)
    .where('seat.id', '=', seatId)
    .executeTakeFirstOrThrow()
  return seat.visible_since === null ? null : seat.first_name
}
