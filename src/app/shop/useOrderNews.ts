import { useState } from 'react'

import { getOrder, type OrderView } from '#domain/contract/orders.ts'
import type { OrderId } from '#domain/ids.ts'
import { MINUTE, SECOND } from '#domain/time.ts'

import { useShop } from './ShopProvider.tsx'
import { useAgain } from './useAgain.ts'
import { type Answer, useAnswer } from './useAnswer.ts'
import { useServerNow } from './useServerNow.ts'

/** A provider mostly answers at once, and sometimes late. */
const EAGER = SECOND
const EAGER_FOR = MINUTE
/** Sellers and friends take their time. */
const PATIENT = 15 * SECOND

/** An order, asked for again for as long as somebody else may still move it. */
export function useOrderNews(orderId: OrderId): Answer<OrderView> {
  const { clock } = useShop()
  const [since] = useState(clock.now)
  const now = useServerNow()
  const order = useAnswer(getOrder, { orderId })
  const retry = order.kind === 'ready' ? order.retry : () => undefined
  useAgain(retry, order.kind === 'ready' ? pauseBefore(order.value, now - since < EAGER_FOR) : null)
  return order
}

/** How long to wait before the next question, or null when nothing more is to come. */
function pauseBefore({ state, payment }: OrderView, fresh: boolean): number | null {
  switch (state) {
    case 'awaiting_payment':
    case 'authorised':
      // The buyer may just have paid, or the bank has the money and the shop does not know it yet.
      return fresh && payment ? EAGER : PATIENT
    case 'waiting':
    case 'paid':
    case 'packed':
    case 'shipped':
      return PATIENT
    case 'delivered':
    case 'cancelled':
    case 'returned':
      return null
  }
}
