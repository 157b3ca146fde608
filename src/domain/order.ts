import * as v from 'valibot'

import type { OrderId } from './ids.ts'
import { type Kopecks, sum, times } from './money.ts'
import { MINUTE } from './time.ts'

export const OrderState = v.picklist([
  'awaiting_payment',
  /** Authorised, and its group is still gathering. */
  'waiting',
  /** Authorised, and the capture is on its way. */
  'authorised',
  'paid',
  'packed',
  'shipped',
  'delivered',
  'cancelled',
  'returned',
])
export type OrderState = v.InferOutput<typeof OrderState>

/** Which states follow which. An order placed without online payment goes from `authorised` to `packed`. */
const MOVES = {
  awaiting_payment: ['waiting', 'authorised', 'cancelled'],
  waiting: ['authorised', 'cancelled'],
  authorised: ['paid', 'packed', 'cancelled'],
  paid: ['packed', 'cancelled', 'returned'],
  packed: ['shipped', 'cancelled', 'returned'],
  shipped: ['delivered', 'returned'],
  delivered: ['returned'],
  // A group order that was cancelled unpaid comes back when its payment arrives late and finds a seat.
  cancelled: ['waiting'],
  returned: [],
} as const satisfies Record<OrderState, readonly OrderState[]>

export const mayMove = (from: OrderState, to: OrderState): boolean => MOVES[from].some((state) => state === to)

/** The states from which an order may become `to`: the WHERE of the guarded UPDATE. */
export const statesBefore = (to: OrderState): readonly OrderState[] =>
  OrderState.options.filter((from) => mayMove(from, to))

/** The moves that are a seller's to make by hand, in the order in which parcels travel. */
export const SellerMove = v.picklist(['packed', 'shipped', 'delivered'])
export type SellerMove = v.InferOutput<typeof SellerMove>

/** Where the seller may send an order next, or null when it is not theirs to move. */
export function nextSellerMove({
  state,
  payment,
}: Readonly<{ state: OrderState; payment: object | null }>): SellerMove | null {
  switch (state) {
    case 'authorised':
      // With a payment the money is still on its way: the order becomes `paid` first.
      return payment ? null : 'packed'
    case 'paid':
      return 'packed'
    case 'packed':
      return 'shipped'
    case 'shipped':
      return 'delivered'
    case 'awaiting_payment':
    case 'waiting':
    case 'delivered':
    case 'cancelled':
    case 'returned':
      return null
  }
}

/** How long an order bought alone keeps its stock while it waits for its payment. */
export const PAY_WITHIN = 30 * MINUTE

export type OrderedLine = Readonly<{ price: Kopecks; quantity: number }>

export const orderTotal = (lines: readonly OrderedLine[], deliveryPrice: Kopecks): Kopecks =>
  sum([...lines.map(({ price, quantity }) => times(price, quantity)), deliveryPrice])

/** What people call the order: the last eight digits of its id, `3F9A-21C7`. */
export const orderNumber = (id: OrderId): string => `${id.slice(-8, -4)}-${id.slice(-4)}`.toUpperCase()
