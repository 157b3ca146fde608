import { type Clock, MOSCOW } from '#domain/clock.ts'

import type { Tables } from '../db/tables.ts'

/** A buyer's clock as far as it has said; whoever has not said where they are lives in Moscow. */
export const clockOf = (buyer: Pick<Tables['buyer'], 'utc_offset' | 'time_zone'>): Clock => ({
  timeZone: buyer.time_zone,
  utcOffset: buyer.utc_offset ?? MOSCOW,
})
