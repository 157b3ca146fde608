import type { GroupBuy, GroupState } from '#domain/groupBuy.ts'
import type { GroupOffer } from '#domain/groupOffer.ts'
import { kopecks, type Kopecks, NOTHING } from '#domain/money.ts'
import { mayMove, type OrderState } from '#domain/order.ts'
import { type PaymentState, waysTo } from '#domain/payment.ts'
import type { IfFull, SeatState } from '#domain/seat.ts'
import type { Instant } from '#domain/time.ts'

export type Payment = {
  state: PaymentState
  readonly amount: Kopecks
  authorised: Kopecks
  captured: Kopecks
  released: Kopecks
  refunded: Kopecks
}

export type Order = {
  readonly buyer: number
  group: Group | null
  readonly units: number
  /** Units of it whose money went back. */
  returned: number
  /** Of one unit. */
  price: Kopecks
  state: OrderState
  readonly payUntil: Instant
  readonly payment: Payment
  /** Its buyer has come to the pay page. */
  atThePage: boolean
}

export type Seat = {
  readonly group: Group
  readonly buyer: number
  readonly order: Order
  state: SeatState
  readonly units: number
  readonly ifFull: IfFull
  readonly heldUntil: Instant
  wasTaken: boolean
  /** Its buyer opened the group, or succeeded whoever had. */
  isOrganiser: boolean
  /** Its buyer gave it back because they wanted to. */
  wasLeft: boolean
}

export type Group = {
  readonly offer: GroupOffer
  readonly closesAt: Instant
  state: GroupState
  /** How often it was ended. */
  endings: number
  /** By its seller, before its deadline. */
  isCompleted: boolean
}

/** A small shop that sells one thing, kept by the domain's rules alone: what a server has to come to as well. */
export type Book = {
  now: Instant
  onHand: number
  reserved: number
  /** How many units it has ever had. */
  readonly units: number
  /** Units that came back and can't be sold again. */
  lost: number
  offer: GroupOffer
  readonly groups: Group[]
  readonly seats: Seat[]
  readonly orders: Order[]
}

export const seatsOf = (book: Book, group: Group, state: SeatState): readonly Seat[] =>
  book.seats.filter((seat) => seat.group === group && seat.state === state)

/** The group as the rules want to see it: its counters follow from its seats. */
export const asRulesSee = (book: Book, group: Group): GroupBuy => ({
  state: group.state,
  ladder: group.offer.ladder,
  goal: group.offer.goal,
  capacity: group.offer.capacity,
  unitsPerBuyer: group.offer.unitsPerBuyer,
  taken: seatsOf(book, group, 'taken').length,
  held: seatsOf(book, group, 'held').length,
  closesAt: group.closesAt,
})

/** Follows the domain's table of moves, or throws: a book that needs another move is not the shop's. */
export function moves(order: Order, to: OrderState): void {
  if (!mayMove(order.state, to)) throw new Error(`An order never goes from ${order.state} to ${to}`)
  order.state = to
}

export function paymentGoes(payment: Payment, to: PaymentState, amounts: Partial<Payment> = {}): void {
  const step = waysTo(to).find(({ from }) => from === payment.state)
  if (step?.to !== to) throw new Error(`A payment never goes from ${payment.state} to ${to}`)
  Object.assign(payment, amounts, { state: to })
}

export const unpaid = (amount: Kopecks): Payment => ({
  state: 'created',
  amount,
  authorised: NOTHING,
  captured: NOTHING,
  released: NOTHING,
  refunded: NOTHING,
})

export function reserve(book: Book, units: number): boolean {
  if (book.onHand - book.reserved < units) return false
  book.reserved += units
  return true
}

export function cancels(book: Book, order: Order): void {
  moves(order, 'cancelled')
  book.reserved -= order.units
}

/** The order's money is taken, and what it is not worth goes back. */
export function captures(book: Book, order: Order): void {
  const { payment } = order
  moves(order, 'authorised')
  const cost = kopecks(order.price * order.units)
  if (payment.state === 'captured') givesBack(payment, payment.captured - cost)
  else paymentGoes(payment, 'captured', { captured: cost, released: kopecks(payment.authorised - cost) })
  moves(order, 'paid')
  book.reserved -= order.units
  book.onHand -= order.units
}

/** Whatever the bank holds is let go, and whatever was taken goes back. */
export function releases({ payment }: Order): void {
  if (payment.state === 'captured') givesBack(payment, payment.captured - payment.refunded)
  else paymentGoes(payment, 'released', { released: payment.authorised })
}

export function givesBack(payment: Payment, amount: number): void {
  payment.refunded = kopecks(payment.refunded + amount)
  if (payment.refunded === payment.captured) paymentGoes(payment, 'refunded')
}

/** Units in live seats of the groups that an offer sells in, beside this order's. */
export const unitsSold = ({ seats }: Book, offer: GroupOffer, besides: Order | null = null): number =>
  seats.filter((seat) => isSoldBy(offer, seat) && seat.order !== besides).reduce((total, { units }) => total + units, 0)

const isSoldBy = (offer: GroupOffer, { group, state }: Seat): boolean =>
  group.offer === offer && state !== 'released' && (group.state === 'gathering' || group.state === 'succeeded')

/** Gathering groups of an offer whose organiser a buyer is, beside this order's. */
export const groupsLed = ({ seats }: Book, offer: GroupOffer, buyer: number, besides: Order | null = null): number =>
  seats
    .filter((seat) => isSoldBy(offer, seat) && seat.order !== besides && seat.group.state === 'gathering')
    .filter((seat) => seat.isOrganiser && seat.buyer === buyer).length

export function ends(group: Group, state: Exclude<GroupState, 'gathering'>): void {
  group.state = state
  group.endings += 1
}
