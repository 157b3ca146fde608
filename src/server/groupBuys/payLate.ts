import * as v from 'valibot'

import { howToTake } from '#domain/howToTake.ts'
import { type GroupId, type OrderId, SeatId, type ShopId } from '#domain/ids.ts'
import { fragmentOf } from '#domain/place.ts'

import type { Tx } from '../db/sql.ts'
import { tell } from '../notifications/tell.ts'
import { cancelOrders } from '../orders/cancelOrders.ts'
import { readUnits } from '../orders/lines.ts'
import { moveOrders } from '../orders/moveOrders.ts'
import type { PaymentNews } from '../orders/paymentNews.ts'
import { askCharge } from '../payments/ask.ts'
import { freeStock } from '../stock/rows.ts'
import { recordEvents } from './groupRow.ts'
import { insertGroup } from './newGroup.ts'
import type { Instead } from './offerInstead.ts'
import type { Offer } from './offers.ts'
import { readProductName } from './productName.ts'
import { insertSeat, releaseSeat, type Seat } from './seats.ts'
import { sendMoneyBack } from './sendMoneyBack.ts'

/**
 * The group was full or over before our clock saw the payment; the provider's own time decides nothing. Its buyer
 * said at checkout what should happen then; see `offerInstead`. The goods are still kept for the order.
 */
export async function payLate(tx: Tx, news: PaymentNews, seat: Seat, instead: Instead): Promise<void> {
  const { shop, orderId, now } = news
  if ('offer' in instead) return openInstead(tx, news, seat, instead.offer)

  await releaseSeat(tx, shop, seat, now, null)
  const [cancelled] = await cancelOrders(tx, { shop, orders: [orderId], from: ['awaiting_payment'], now })
  // An order that was cancelled with its hold has kept its goods again for this one try.
  if (!cancelled) await freeStock(tx, shop, await readUnits(tx, shop, [orderId]))
  await sendMoneyBack(tx, news, seat, instead.why)
}

async function openInstead(tx: Tx, news: PaymentNews, seat: Seat, offer: Offer): Promise<void> {
  const { world, shop, orderId, now } = news
  const group = await insertGroup(tx, { world, shop, offer, first: 'taken', now })
  await releaseSeat(tx, shop, seat, now, group.id)

  const id = v.parse(SeatId, world.newId())
  await insertSeat(tx, shop, {
    ...seat,
    id,
    groupId: group.id,
    state: 'taken',
    organiserSince: now,
    heldAt: now,
    heldUntil: now,
    takenAt: now,
    leftAt: null,
  })
  await moveToGroup(tx, shop, orderId, group.id)
  await moveOrders(tx, { shop, orders: [orderId], to: 'waiting', now })
  // A hold that suited the old group may end before this one does.
  const wait = { holdsFor: world.payments?.holdsFor ?? null, from: now, until: group.closesAt }
  if (howToTake(wait) === 'charge') await askCharge(tx, { shop, order: orderId, amount: seat.atMost, now })
  await recordEvents(tx, shop, group.id, { version: 1, kind: 'opened', seatId: id, at: now })

  await tell(tx, {
    shop,
    buyer: seat.buyer,
    about: group.id,
    key: 'new_group',
    fragment: fragmentOf({ screen: 'group', groupId: group.id }),
    words: { kind: 'new_group', product: await readProductName(tx, shop, group.id) },
    now,
  })
}

async function moveToGroup(tx: Tx, shop: ShopId, orderId: OrderId, groupId: GroupId): Promise<void> {
  await tx
    .updateTable('order')
    .set({ group_id: groupId })
    .where('shop_id', '=', shop)
    .where('id', '=', orderId)
    .execute()
}
