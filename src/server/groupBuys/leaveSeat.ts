import type { SeatId, ShopId } from '#domain/ids.ts'

import type { Tx } from '../db/sql.ts'
import type { PaymentNews } from '../orders/paymentNews.ts'
import { countOff } from './countOff.ts'

/**
 * Gives back the taken seat of an order whose money is no longer held, if its group is still gathering. Answers with
 * whether it goes on gathering, so that the seat may be taken again.
 */
export async function leaveSeat(tx: Tx, news: PaymentNews): Promise<boolean> {
  const { world, shop, now, afterCommit } = news
  const seat = await releaseTaken(tx, news)
  if (!seat) return false

  const wasOrganiser = seat.organiser_since !== null
  const group = await countOff(tx, { shop, groupId: seat.group_id, seatId: seat.id, was: 'taken', wasOrganiser, now })
  if (!group) {
    await takeAgain(tx, shop, seat.id)
    return false
  }
  afterCommit(() => world.bell.ring(seat.group_id))
  return group.state === 'gathering'
}

const releaseTaken = (tx: Tx, { shop, orderId, now }: PaymentNews) =>
  tx
    .updateTable('seat')
    .set({ state: 'released', released_at: now })
    .where('shop_id', '=', shop)
    .where('order_id', '=', orderId)
    .where('state', '=', 'taken')
    .where((row) =>
      row.exists(
        row
          .selectFrom('order')
          .innerJoin('group_buy', (on) =>
            on.onRef('group_buy.shop_id', '=', 'order.shop_id').onRef('group_buy.id', '=', 'order.group_id'),
          )
          .select('order.id')
          .where('order.shop_id', '=', shop)
          .where('order.id', '=', orderId)
          .where('order.state', '=', 'waiting')
          .where('group_buy.state', '=', 'gathering')
          .where('group_buy.closes_at', '>', now),
      ),
    )
    .returning(['id', 'group_id', 'organiser_since'])
    .executeTakeFirst()

/** The group has succeeded in this very moment: whoever was in it by then is counted for good, whatever their money does. */
async function takeAgain(tx: Tx, shop: ShopId, id: SeatId): Promise<void> {
  await tx
    .updateTable('seat')
    // Somebody else may have been made organiser for them meanwhile.
    .set({ state: 'taken', released_at: null, organiser_since: null })
    .where('shop_id', '=', shop)
    .where('id', '=', id)
    .execute()
}
