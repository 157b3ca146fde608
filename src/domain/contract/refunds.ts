import * as v from 'valibot'

import { OrderId } from '../ids.ts'
import { UnitsBack } from '../refund.ts'
import { endpoint } from './endpoint.ts'
import { OrderView } from './orders.ts'

const Note = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(200)), '')

export const refundOrder = endpoint('POST /seller/orders/:orderId/refunds', {
  summary: 'Gives back the price of some units of an order that was paid online; its buyer is told',
  caller: 'seller',
  input: v.strictObject({
    orderId: OrderId,
    lines: v.pipe(v.array(UnitsBack), v.maxLength(100)),
    /** Whether the delivery's price goes back too. It always does with the last unit of what was not sent. */
    delivery: v.boolean(),
    /** Whether the units can be sold again. */
    backToStock: v.optional(v.boolean(), false),
    /** What the buyer is told about it. */
    note: Note,
  }),
  output: OrderView,
  refuses: ['order_not_found', 'move_impossible', 'refund_too_large'],
})

export const cancelShopOrder = endpoint('POST /seller/orders/:orderId/cancellation', {
  summary: 'Cancels an order that was not sent: everything goes back, the goods to the stock; its buyer is told',
  caller: 'seller',
  input: v.strictObject({ orderId: OrderId, note: Note }),
  output: OrderView,
  refuses: ['order_not_found', 'move_impossible'],
})

export const cancelOrder = endpoint('POST /orders/:orderId/cancellation', {
  summary: 'Cancels what the caller bought alone, until it is packed; what was taken goes back',
  input: v.strictObject({ orderId: OrderId }),
  output: OrderView,
  refuses: ['order_not_found', 'move_impossible'],
})
