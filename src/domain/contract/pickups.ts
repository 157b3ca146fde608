import * as v from 'valibot'

import { OrderId } from '../ids.ts'
import { OrderState } from '../order.ts'
import { PickupCode } from '../pickupCode.ts'
import { endpoint } from './endpoint.ts'

export const getPickupCode = endpoint('GET /orders/:orderId/pickup-code', {
  summary: 'What the caller shows at the pick-up point; null while their order is not there to be fetched',
  input: v.strictObject({ orderId: OrderId }),
  output: v.object({ code: v.nullable(PickupCode) }),
  refuses: ['order_not_found'],
})

/** What `move_impossible` says beside: what the code's order has become. */
export const NotToBeFetched = v.object({ state: OrderState })

export const findByPickupCode = endpoint('POST /seller/pickups/order', {
  summary: 'Which order is handed over for this code',
  caller: 'seller',
  reads: true,
  input: v.strictObject({ code: PickupCode }),
  output: v.object({ orderId: OrderId }),
  refuses: ['order_not_found', 'move_impossible'],
})
