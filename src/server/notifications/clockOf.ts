import { type Clock, MOSCOW, offsetIn } from '#domain/clock.ts'
import type { BuyerId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'

/** A buyer's clock as far as it has said; whoever has not said where they are lives in Moscow. */
export const clockOf = (buyer: Pick<Tables['buyer'], 'utc_offset' | 'time_zone'>): Clock => ({
  timeZone: buyer.time_zone,
  utcOffset: buyer.utc_offset ?? MOSCOW,
})

type Zone = Readonly<{ shop: ShopId; buyer: BuyerId; timeZone: string; now: Instant }>

export async function keepZone(tx: Tx, { shop, buyer, timeZone, now }: Zone): Promise<void> {
  await tx
    .updateTable('buyer')
    .set({ time_zone: timeZone, utc_offset: offsetIn(timeZone, now) })
    .where('shop_id', '=', shop)
    .where('id', '=', buyer)
    .execute()
}
