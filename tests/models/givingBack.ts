import { NOTHING } from '#domain/money.ts'
import {
  mayBuyerCancel,
  mayRefund,
  maySellerCancel,
  stateWithoutUnits,
  unitsKept,
  whatGoesBack,
} from '#domain/refund.ts'
import type { RefusalCode } from '#domain/refusal.ts'

import { type Book, cancels, givesBack, moves, type Order } from './book.ts'
import { GOODS } from './terms.ts'

export type UnitsBack = Readonly<{ units: number; backToStock: boolean }>

const lineOf = ({ price, units, returned }: Order) => ({ variantId: GOODS, price, quantity: units, returned })

/** The seller gives back the price of some units. */
export function isRefunded(book: Book, order: Order, { units, backToStock }: UnitsBack): RefusalCode | null {
  if (!mayRefund(order.state)) return 'move_impossible'
  const lines = [lineOf(order)]
  const wanted = { lines: [{ variantId: GOODS, units }], delivery: false }
  const amount = whatGoesBack({ lines, deliveryPrice: NOTHING, deliveryIsBack: true }, wanted)
  if (amount === null) return 'refund_too_large'

  order.returned += units
  givesBack(order.payment, amount)
  if (unitsKept([lineOf(order)]) === 0) moves(order, stateWithoutUnits(order.state))
  if (backToStock) book.onHand += units
  else book.lost += units
  return null
}

export function buyerCancels(book: Book, order: Order): RefusalCode | null {
  const groupId = order.group ? 'of a group' : null
  return mayBuyerCancel({ ...order, groupId }) ? isCancelled(book, order) : 'move_impossible'
}

export const sellerCancels = (book: Book, order: Order): RefusalCode | null =>
  maySellerCancel(order) ? isCancelled(book, order) : 'move_impossible'

function isCancelled(book: Book, order: Order): null {
  if (order.state === 'awaiting_payment') {
    cancels(book, order)
    return null
  }
  moves(order, 'cancelled')
  book.onHand += order.units - order.returned
  givesBack(order.payment, order.payment.captured - order.payment.refunded)
  return null
}
