import { phaseOf, priceNow, whyCannotComplete, whyCannotLeave } from '#domain/groupBuy.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import { after, type Instant } from '#domain/time.ts'

import {
  asRulesSee,
  type Book,
  cancels,
  captures,
  ends,
  type Group,
  type Order,
  releases,
  type Seat,
  seatsOf,
} from './book.ts'

/** Everybody pays the price of the step that the crowd reached. */
export function succeeds(book: Book, group: Group): void {
  const price = priceNow(asRulesSee(book, group))
  ends(group, 'succeeded')
  for (const { order } of seatsOf(book, group, 'taken')) {
    order.price = price
    captures(book, order)
  }
}

function lapses(book: Book, group: Group): void {
  ends(group, 'lapsed')
  for (const { order } of seatsOf(book, group, 'taken')) {
    cancels(book, order)
    releases(order)
  }
}

/** A seat goes back to a group that gathers: the earliest who is still in leads it now, and without anybody it is closed. */
export function givesUp(book: Book, seat: Seat): void {
  const { group, isOrganiser } = seat
  seat.state = 'released'
  const heir = seatsOf(book, group, 'taken')[0] ?? seatsOf(book, group, 'held')[0]
  if (!heir) ends(group, 'closed')
  else if (isOrganiser) heir.isOrganiser = true
}

/** Time passes, and whatever has an end comes to it on the dot. */
export function timePasses(book: Book, milliseconds: number, atEachEnd: (at: Instant) => void = () => {}): void {
  const until = after(book.now, milliseconds)
  for (let next = nextEnd(book); next !== null && next <= until; next = nextEnd(book)) {
    book.now = next
    endsWhatIsOver(book)
    atEachEnd(next)
  }
  book.now = until
}

function nextEnd({ seats, groups, orders }: Book): Instant | null {
  const endings = [
    ...seats.filter(({ state }) => state === 'held').map(({ heldUntil }) => heldUntil),
    ...groups.filter(({ state }) => state === 'gathering').map(({ closesAt }) => closesAt),
    ...orders.filter(({ state, group }) => state === 'awaiting_payment' && !group).map(({ payUntil }) => payUntil),
  ]
  return endings.toSorted((a, b) => a - b)[0] ?? null
}

function endsWhatIsOver(book: Book): void {
  const { now } = book
  for (const seat of book.seats) {
    if (seat.state !== 'held' || now < seat.heldUntil) continue
    cancels(book, seat.order)
    givesUp(book, seat)
  }
  for (const group of book.groups) {
    if (group.state !== 'gathering' || now < group.closesAt) continue
    const { kind } = phaseOf(asRulesSee(book, group), now)
    if (kind === 'succeeded') succeeds(book, group)
    else lapses(book, group)
  }
  for (const order of book.orders) {
    if (order.state === 'awaiting_payment' && !order.group && now >= order.payUntil) cancels(book, order)
  }
}

/** Whoever leaves before the group has succeeded gets everything back. */
export function leaves(book: Book, group: Group, buyer: number): RefusalCode | null {
  const seat = book.seats.find((one) => one.group === group && one.buyer === buyer && one.state !== 'released')
  const refusal = whyCannotLeave(asRulesSee(book, group), seat?.state ?? null, book.now)
  if (refusal || !seat) return refusal
  const wasTaken = seat.state === 'taken'
  seat.wasLeft = true
  cancels(book, seat.order)
  if (wasTaken) releases(seat.order)
  givesUp(book, seat)
  return null
}

/** The seller does not wait for the deadline; whoever is still paying is late. */
export function isCompleted(book: Book, group: Group): RefusalCode | null {
  const refusal = whyCannotComplete(asRulesSee(book, group), book.now)
  if (refusal) return refusal
  for (const seat of seatsOf(book, group, 'held')) {
    seat.state = 'released'
    cancels(book, seat.order)
  }
  group.isCompleted = true
  succeeds(book, group)
  return null
}

/** A bank may let go of what it holds for an order that waits. */
export function bankLetsGo(book: Book, order: Order): RefusalCode | null {
  releases(order)
  const seat = book.seats.find((one) => one.order === order && one.state === 'taken')
  if (seat) {
    cancels(book, order)
    givesUp(book, seat)
  }
  return null
}
