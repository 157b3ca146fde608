import { phaseOf } from '#domain/groupBuy.ts'
import { isRunning, whyOverLimits } from '#domain/groupOffer.ts'
import type { Taking } from '#domain/payment.ts'
import { outcomeOfLatePayment } from '#domain/seat.ts'
import { after } from '#domain/time.ts'

import {
  asRulesSee,
  type Book,
  cancels,
  captures,
  type Group,
  groupsLed,
  moves,
  type Order,
  paymentGoes,
  releases,
  reserve,
  type Seat,
  unitsSold,
} from './book.ts'
import { succeeds } from './settling.ts'

/** The bank holds the money, or has taken it. Whatever has happened meanwhile, its buyer is seated, in a new group, or has it back. */
export function authorised(book: Book, order: Order, taking: Taking = 'hold'): void {
  const { amount } = order.payment
  paymentGoes(order.payment, 'authorised', { authorised: amount })
  if (taking === 'charge') paymentGoes(order.payment, 'captured', { captured: amount })
  if (order.group !== null) return seatIsPaid(book, order)
  if (order.state === 'awaiting_payment') captures(book, order)
  else releases(order)
}

function seatIsPaid(book: Book, order: Order): void {
  const seat = book.seats.findLast((one) => one.order === order)
  if (!seat) throw new Error('A group’s order has a seat')
  const { kind } = phaseOf(asRulesSee(book, seat.group), book.now)
  if (seat.state === 'held') {
    const inTime = kind === 'gathering' || kind === 'filling'
    return inTime ? takes(book, seat) : isLate(book, seat)
  }
  if (seat.wasTaken) return
  returns(book, seat, kind === 'gathering')
}

/** The hold ended first, and the order with it. */
function returns(book: Book, old: Seat, hasRoom: boolean): void {
  const { group, order, buyer, units } = old
  if (old.wasLeft) return releases(order)
  const sold = unitsSold(book, group.offer, order)
  if (whyOverLimits(group.offer, { sold, units, leads: null })) return releases(order)
  if (!reserve(book, units)) return releases(order)
  if (book.seats.some((one) => one.group === group && one.buyer === buyer && one.state !== 'released')) {
    book.reserved -= units
    return releases(order)
  }
  const seat: Seat = { ...old, state: 'held', isOrganiser: false }
  book.seats.push(seat)
  return hasRoom ? takes(book, seat) : isLate(book, seat)
}

function takes(book: Book, seat: Seat): void {
  seat.state = 'taken'
  seat.wasTaken = true
  moves(seat.order, 'waiting')
  const { taken, capacity } = asRulesSee(book, seat.group)
  if (taken === capacity) succeeds(book, seat.group)
}

function isLate(book: Book, seat: Seat): void {
  const { order, group } = seat
  seat.state = 'released'
  if (!opensInstead(book, seat)) {
    if (order.state === 'awaiting_payment') cancels(book, order)
    else book.reserved -= seat.units
    return releases(order)
  }
  const opened: Group = {
    offer: group.offer,
    closesAt: after(book.now, group.offer.lasts),
    state: 'gathering',
    endings: 0,
    isCompleted: false,
  }
  book.groups.push(opened)
  book.seats.push({ ...seat, group: opened, state: 'taken', wasTaken: true, isOrganiser: true })
  order.group = opened
  moves(order, 'waiting')
}

function opensInstead(book: Book, { ifFull, group: { offer }, order, units, buyer }: Seat): boolean {
  if (outcomeOfLatePayment(ifFull, isRunning(offer, book.now)) === 'released') return false
  const soFar = { sold: unitsSold(book, offer, order), units, leads: groupsLed(book, offer, buyer, order) }
  return whyOverLimits(offer, soFar) === null
}
