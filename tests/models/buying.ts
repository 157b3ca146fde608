import { atMost, whyCannotJoin } from '#domain/groupBuy.ts'
import { whyCannotOpen, whyOverLimits } from '#domain/groupOffer.ts'
import { priceAlone, priceFor } from '#domain/ladder.ts'
import { type Kopecks, times } from '#domain/money.ts'
import { PAY_WITHIN } from '#domain/order.ts'
import type { RefusalCode } from '#domain/refusal.ts'
import { heldUntil, type IfFull } from '#domain/seat.ts'
import { after, type Instant } from '#domain/time.ts'

import {
  asRulesSee,
  type Book,
  cancels,
  type Group,
  groupsLed,
  type Order,
  paymentGoes,
  reserve,
  unitsSold,
  unpaid,
} from './book.ts'
import { authorised } from './paid.ts'
import { givesUp } from './settling.ts'
import { GOODS } from './terms.ts'

export type Wish = Readonly<{ buyer: number; units: number; ifFull: IfFull }>

/* What people do. Each answers with the refusal they hear, or null. */

export function opensGroup(book: Book, wish: Wish): RefusalCode | null {
  const { offer, now } = book
  const refusal = whyCannotOpen(offer, { variantId: GOODS, units: wish.units }, now)
  if (refusal) return refusal
  const leads = groupsLed(book, offer, wish.buyer)
  const over = whyOverLimits(offer, { sold: unitsSold(book, offer), units: wish.units, leads })
  if (over) return over
  if (!reserve(book, wish.units)) return 'out_of_stock'
  const group: Group = { offer, closesAt: after(now, offer.lasts), state: 'gathering', endings: 0, isCompleted: false }
  book.groups.push(group)
  return holds(book, group, wish, true)
}

export function joinsGroup(book: Book, group: Group, wish: Wish): RefusalCode | null {
  const mine = book.seats.find((seat) => seat.group === group && seat.buyer === wish.buyer && seat.state !== 'released')
  const refusal = whyCannotJoin(asRulesSee(book, group), mine?.state ?? null, wish.units, book.now)
  if (refusal) return refusal
  const { offer } = group
  const over = whyOverLimits(offer, { sold: unitsSold(book, offer), units: wish.units, leads: null })
  if (over) return over
  if (!reserve(book, wish.units)) return 'out_of_stock'
  return holds(book, group, wish, false)
}

function holds(book: Book, group: Group, { buyer, units, ifFull }: Wish, isOrganiser: boolean): null {
  const { ladder, goal } = group.offer
  const until = heldUntil(book.now, group.closesAt)
  const price = { of: priceFor(ladder, goal), total: atMost({ ladder, goal }, units) }
  const order = orders(book, { buyer, group, units, price, payUntil: until })
  const place = { group, buyer, order, units, ifFull, heldUntil: until }
  book.seats.push({ ...place, state: 'held', wasTaken: false, wasLeft: false, isOrganiser })
  return null
}

export function buysAlone(book: Book, { buyer, units }: Omit<Wish, 'ifFull'>): RefusalCode | null {
  if (!reserve(book, units)) return 'out_of_stock'
  const price = priceAlone(book.offer.ladder)
  const wanted = { buyer, group: null, units, price: { of: price, total: times(price, units) } }
  orders(book, { ...wanted, payUntil: after(book.now, PAY_WITHIN) })
  return null
}

type Ordering = Readonly<{
  buyer: number
  group: Group | null
  units: number
  price: Readonly<{ of: Kopecks; total: Kopecks }>
  payUntil: Instant
}>

function orders(book: Book, { price, ...wanted }: Ordering): Order {
  const order: Order = {
    ...wanted,
    returned: 0,
    price: price.of,
    state: 'awaiting_payment',
    payment: unpaid(price.total),
    atThePage: false,
  }
  book.orders.push(order)
  return order
}

export function comesToThePage({ now }: Book, order: Order): RefusalCode | null {
  if (order.state !== 'awaiting_payment' || order.payment.state !== 'created' || now >= order.payUntil)
    return 'payment_over'
  order.atThePage = true
  return null
}

export function pays(book: Book, order: Order): RefusalCode | null {
  if (order.payment.state !== 'created') return 'payment_over'
  authorised(book, order)
  return null
}

/** In a way that knows no hold: the money is taken at once, before anybody knows the price. */
export function paysAtOnce(book: Book, order: Order): RefusalCode | null {
  if (order.payment.state !== 'created') return 'payment_over'
  authorised(book, order, 'charge')
  return null
}

export function isDeclined(book: Book, order: Order): RefusalCode | null {
  if (order.payment.state !== 'created') return 'payment_over'
  paymentGoes(order.payment, 'declined')
  const seat = book.seats.find((seat) => seat.order === order && seat.state === 'held')
  if (seat) givesUp(book, seat)
  if (order.state === 'awaiting_payment') cancels(book, order)
  return null
}
