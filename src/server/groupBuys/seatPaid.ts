import * as v from 'valibot'

import { isNews } from '#domain/groupBuy.ts'
import { SeatId } from '#domain/ids.ts'

import type { Tx } from '../db/sql.ts'
import { readUnits } from '../orders/lines.ts'
import { moveOrders } from '../orders/moveOrders.ts'
import type { PaymentNews } from '../orders/paymentNews.ts'
import { freeStock, reserveStock } from '../stock/rows.ts'
import { countOff } from './countOff.ts'
import { countPaid, countReturned, takeGroup } from './countSeats.ts'
import { type Group, recordEvents } from './groupRow.ts'
import { offerInstead } from './offerInstead.ts'
import { whyOverOfferLimits } from './offerLimits.ts'
import { readOfferOf } from './offers.ts'
import { payLate } from './payLate.ts'
import { insertSeat, readSeatOf, type Seat, takeHeldSeat } from './seats.ts'
import { sendMoneyBack } from './sendMoneyBack.ts'
import { succeed } from './succeed.ts'
import { tellOpened } from './tellOpened.ts'
import { tellOthers } from './tellOthers.ts'

/** The money for a seat is held: its buyer ends up seated, in a new group, or with their money on its way back. */
export async function seatPaid(tx: Tx, news: PaymentNews): Promise<void> {
  const { world, shop, orderId, now, afterCommit } = news
  const seat = await takeHeldSeat(tx, shop, orderId, now)
  if (!seat) return returnToSeat(tx, news)

  afterCommit(() => world.bell.ring(seat.groupId))
  const group = await countPaid(tx, { shop, groupId: seat.groupId, now })
  if (group) return seated(tx, news, seat, group)

  // Asked first, because an offer's row is taken before its groups'.
  const instead = await offerInstead(tx, news, seat)
  // Nobody succeeds the organiser of a group that is over.
  await countOff(tx, { shop, groupId: seat.groupId, seatId: seat.id, was: 'held', wasOrganiser: false, now })
  return payLate(tx, news, seat, instead)
}

/** The hold ended first, and the order with it. If there still is a seat and the goods for it, both come back. */
async function returnToSeat(tx: Tx, news: PaymentNews): Promise<void> {
  const { world, shop, orderId, now, afterCommit } = news
  const old = await readSeatOf(tx, shop, orderId)
  const cameTooLate = old.state === 'released' && old.takenAt === null
  if (!cameTooLate) return
  // They did not wait for it themselves: no seat is taken for somebody who has left.
  if (old.leftAt !== null) return sendMoneyBack(tx, news, old, 'left')

  const offer = await readOfferOf(tx, shop, old.groupId)
  const limit = { shop, offer, order: orderId, units: old.units, organiser: null, now }
  if (await whyOverOfferLimits(tx, limit)) return sendMoneyBack(tx, news, old, 'quota_reached')

  // A group must not succeed by a seat for which there are no goods, so these are reserved before the seat is counted.
  await takeGroup(tx, { shop, groupId: old.groupId })
  const units = await readUnits(tx, shop, [orderId])
  const short = await reserveStock(tx, shop, units)
  if (short) return sendMoneyBack(tx, news, old, 'sold_out')

  const id = v.parse(SeatId, world.newId())
  const seat: Seat = { ...old, id, state: 'taken', organiserSince: null, heldAt: now, heldUntil: now, takenAt: now }
  const isAlone = await insertSeat(tx, shop, seat)
  if (!isAlone) {
    // They have joined once more meanwhile, and one person has one seat.
    await freeStock(tx, shop, units)
    return sendMoneyBack(tx, news, old, 'seated_already')
  }

  afterCommit(() => world.bell.ring(seat.groupId))
  const group = await countReturned(tx, { shop, groupId: seat.groupId, now })
  return group ? seated(tx, news, seat, group) : payLate(tx, news, seat, await offerInstead(tx, news, seat))
}

async function seated(tx: Tx, news: PaymentNews, seat: Seat, group: Group): Promise<void> {
  const { shop, orderId, now } = news
  await moveOrders(tx, { shop, orders: [orderId], to: 'waiting', now })

  const joined = { kind: 'joined', seatId: seat.id, at: now } as const
  if (group.state === 'succeeded') {
    const succeeded = { version: group.version, kind: 'succeeded', seatId: null, at: now } as const
    await recordEvents(tx, shop, group.id, { ...joined, version: group.version - 1 }, succeeded)
    await succeed(tx, { shop, group, now })
  } else {
    await recordEvents(tx, shop, group.id, { ...joined, version: group.version })
    if (seat.organiserSince !== null) await tellOpened(tx, { shop, group, seat, now })
    if (isNews(group)) await tellOthers(tx, { shop, group, seat, now })
  }
}
