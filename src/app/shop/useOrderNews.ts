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
const PATIENT = 10 * SECOND

/** An order, asked for again for as long as somebody else may be about to move it. */
export function useOrderNews(orderId: OrderId): Answer<OrderView> {
  const { clock } = useShop()
  const [since] = useState(clock.now)
  const now = useServerNow()
  const order = useAnswer(getOrder, { orderId })
  const retry = order.kind === 'ready' ? order.retry : () => undefined
  useAgain(retry, order.kind === 'ready' && isAwaited(order.value) ? (now - since < EAGER_FOR ? EAGER : PATIENT) : null)
  return order
}

/** The buyer may just have paid, or the bank has the money and the shop does not know it yet. */
const isAwaited = ({ state, payment }: OrderView): boolean =>
  payment !== null && (state === 'awaiting_payment' || state === 'authorised')
