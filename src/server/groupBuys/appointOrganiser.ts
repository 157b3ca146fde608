import type { BuyerId, GroupId, SeatId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { inStanding } from './standing.ts'

export type Organiser = Readonly<{ seatId: SeatId; buyer: BuyerId }>
type Appointing = Readonly<{ shop: ShopId; groupId: GroupId; now: Instant }>

/** Makes the earliest who is still in a gathering group its organiser; null when nobody is. */
export async function appointOrganiser(tx: Tx, appointing: Appointing): Promise<Organiser | null> {
  const { shop, now } = appointing
  for (;;) {
    const heir = await findHeir(tx, appointing)
    if (!heir) return null
    const appointed = await tx
      .updateTable('seat')
      .set({ organiser_since: now })
      .where('shop_id', '=', shop)
      .where('id', '=', heir.id)
      .where('released_at', 'is', null)
      .returning(['id', 'buyer_id'])
      .executeTakeFirst()
    // Otherwise they have left in this very moment, and the next one is asked.
    if (appointed) return { seatId: appointed.id, buyer: appointed.buyer_id }
  }
}

const findHeir = (tx: Tx, { shop, groupId }: Appointing) =>
  inStanding(
    tx
      .selectFrom('seat')
      .innerJoin('group_buy', (on) =>
        on.onRef('group_buy.shop_id', '=', 'seat.shop_id').onRef('group_buy.id', '=', 'seat.group_id'),
      )
      .select('seat.id')
      .where('seat.shop_id', '=', shop)
      .where('seat.group_id', '=', groupId)
      .where('seat.released_at', 'is', null)
      .where('group_buy.state', '=', 'gathering'),
  )
    .limit(1)
    .executeTakeFirst()
