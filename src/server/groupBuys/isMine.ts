import { type RawBuilder, sql } from 'kysely'

import type { BuyerId } from '#domain/ids.ts'

/** Of a row of `group_buy`: something if the viewer has a live seat in it. */
export const isMine = (viewer: BuyerId | null): RawBuilder<number | null> => sql<number | null>`(
  select 1 from seat
  where seat.shop_id = group_buy.shop_id and seat.group_id = group_buy.id and seat.buyer_id = ${viewer}
    and seat.released_at is null
)`
