import * as v from 'valibot'

import { type BuyerId, type GroupId, OrderId, SeatId, type ShopId } from '#domain/ids.ts'
import { warnAt } from '#domain/reminders.ts'
import { heldUntil } from '#domain/seat.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { inFewest, type Written } from '../db/together.ts'
import type { Goods } from '../orders/goods.ts'
import { orderInserts } from '../orders/newOrder.ts'
import { openPayment } from '../payments/openPayment.ts'
import { timersInsert } from '../work/timers.ts'
import type { World } from '../world.ts'
import type { Checkout, SeatPrice } from './checkOut.ts'
import { type Seat, seatInsert } from './seats.ts'

export type Buying = Readonly<{
  world: World
  shop: ShopId
  buyer: BuyerId
  now: Instant
  afterCommit: (step: () => void) => void
}>

type Hold = Buying &
  Readonly<{
    group: Readonly<{ id: GroupId; closesAt: Instant }>
    goods: Omit<Goods, 'price'>
    checkout: Checkout
    price: SeatPrice
    organiserSince: Instant | null
  }>

export type SeatToHold = Readonly<{ seatId: SeatId; orderId: OrderId; heldUntil: Instant; written: Written }>

/**
 * A held seat and its unpaid order, which are its caller's to write; so are the group's counter and the stock to take.
 * Where the seat turns out not to be written, the buyer has one: refusing gives everything back.
 */
export function seatToHold(tx: Tx, hold: Hold): SeatToHold {
  const { world, shop, buyer, now, group, goods, checkout, price, organiserSince } = hold
  const seatId = v.parse(SeatId, world.newId())
  const orderId = v.parse(OrderId, world.newId())
  const until = heldUntil(now, group.closesAt)

  const order = orderInserts(tx, {
    shop,
    id: orderId,
    buyer,
    groupId: group.id,
    state: 'awaiting_payment',
    lines: [{ ...goods, price: price.unit, quantity: checkout.quantity }],
    delivery: checkout.delivery,
    deliveryPrice: price.delivery,
    recipient: checkout.recipient,
    placedAt: now,
    payUntil: until,
  })
  const payment = openPayment(tx, { world, shop, order: orderId, amount: price.total, now, until: group.closesAt })
  const warning = warnAt(now, until)
  const timers = timersInsert(
    tx,
    { shop, kind: 'hold_end', about: seatId, firesAt: until },
    ...(warning === null ? [] : [{ shop, kind: 'hold_warning' as const, about: seatId, firesAt: warning }]),
  )

  const seat: Seat = {
    id: seatId,
    groupId: group.id,
    buyer,
    orderId,
    state: 'held',
    units: checkout.quantity,
    ifFull: checkout.ifFull,
    atMost: price.total,
    visibleSince: checkout.visible ? now : null,
    organiserSince,
    heldAt: now,
    heldUntil: until,
    takenAt: null,
    leftAt: null,
  }
  const written = inFewest(tx, [...order, payment, timers], seatInsert(tx, shop, seat))
  return { seatId, orderId, heldUntil: until, written }
}
