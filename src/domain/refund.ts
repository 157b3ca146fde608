import * as v from 'valibot'

import { VariantId } from './ids.ts'
import { Count, type Kopecks, minus, MOST_UNITS, NOTHING, sum, times } from './money.ts'
import type { OrderedLine, OrderState } from './order.ts'

/**
 * Why money goes back: the group became cheaper than what was charged, the order ended and all of the rest goes back,
 * or the seller gives back units of it.
 */
export const RefundKind = v.picklist(['difference', 'rest', 'units'])
export type RefundKind = v.InferOutput<typeof RefundKind>

export const UnitsBack = v.strictObject({
  variantId: VariantId,
  units: v.pipe(Count, v.maxValue(MOST_UNITS)),
})
export type UnitsBack = v.InferOutput<typeof UnitsBack>

type Line = OrderedLine & Readonly<{ variantId: VariantId; /** Units that went back before. */ returned: number }>

type Order = Readonly<{
  lines: readonly Line[]
  deliveryPrice: Kopecks
  /** Whether the delivery's price went back before. */
  deliveryIsBack: boolean
}>

type Wanted = Readonly<{ lines: readonly UnitsBack[]; delivery: boolean }>

/** How much goes back for these units, or null when not all of them can: more than there are, twice, or nothing at all. */
export function whatGoesBack({ lines, deliveryPrice, deliveryIsBack }: Order, wanted: Wanted): Kopecks | null {
  if (wanted.delivery && deliveryIsBack) return null
  const asked = new Set(wanted.lines.map(({ variantId }) => variantId))
  if (asked.size < wanted.lines.length) return null

  const parts: Kopecks[] = wanted.delivery ? [deliveryPrice] : []
  for (const { variantId, units } of wanted.lines) {
    const line = lines.find((one) => one.variantId === variantId)
    if (!line || units > line.quantity - line.returned) return null
    parts.push(times(line.price, units))
  }
  const amount = sum(parts)
  return amount === NOTHING ? null : amount
}

/** With the last unit of what was not sent its delivery goes back too, asked for or not: there is nothing to deliver. */
export function withDelivery(order: Order & Readonly<{ state: OrderState }>, wanted: Wanted): Pick<Wanted, 'delivery'> {
  const units = wanted.lines.reduce((all, line) => all + line.units, 0)
  const nothingToSend = stateWithoutUnits(order.state) === 'cancelled' && units >= unitsKept(order.lines)
  return { delivery: wanted.delivery || (nothingToSend && !order.deliveryIsBack) }
}

/** What the buyer still has, or is still going to get. */
export const unitsKept = (lines: readonly Readonly<{ quantity: number; returned: number }>[]): number =>
  lines.reduce((units, { quantity, returned }) => units + quantity - returned, 0)

type Money = Readonly<{
  payment: Readonly<{ captured: Kopecks }> | null
  refunds: readonly Readonly<{ amount: Kopecks }>[]
}>

/** What would go back if an order were cancelled: all that was taken and is not on its way back already. */
export const restOf = ({ payment, refunds }: Money): Kopecks =>
  payment ? minus(payment.captured, sum(refunds.map(({ amount }) => amount))) : NOTHING

/** A seller may give back units of what was paid for, at any time from then on. */
export function mayRefund(state: OrderState): boolean {
  switch (state) {
    case 'paid':
    case 'packed':
    case 'shipped':
    case 'delivered':
      return true
    case 'awaiting_payment':
    case 'waiting':
    case 'authorised':
    case 'cancelled':
    case 'returned':
      return false
  }
}

/** Where an order goes once the last of its units went back: what was not sent is cancelled, what was is returned. */
export const stateWithoutUnits = (state: OrderState): 'cancelled' | 'returned' =>
  state === 'shipped' || state === 'delivered' ? 'returned' : 'cancelled'

type Cancellable = Readonly<{ state: OrderState; payment: object | null }>

/** Sellers cancel what has not left the shop. What is not paid yet ends by itself, and money on its way arrives first. */
export const maySellerCancel = ({ state, payment }: Cancellable): boolean =>
  state === 'paid' || state === 'packed' || (state === 'authorised' && payment === null)

/** Buyers cancel what they bought alone until it is packed; a group is left by giving its seat back. */
export const mayBuyerCancel = ({ state, payment, groupId }: Cancellable & Readonly<{ groupId: string | null }>) =>
  groupId === null && (state === 'awaiting_payment' || state === 'paid' || (state === 'authorised' && payment === null))

/** Whether an order's goods have left the stock for good, or are only kept for it. */
export const isSold = (state: OrderState): boolean => mayRefund(state)
