import { getOrder, listOrders, type OrderView } from '#domain/contract/orders.ts'
import { cancelOrder } from '#domain/contract/refunds.ts'
import { isSold, mayBuyerCancel, restOf } from '#domain/refund.ts'

import { useAction } from '../../shop/useAction.ts'
import { useKnown } from '../../shop/useKnown.ts'
import { roubles } from '../../text/money.ts'
import { text } from '../../text/refunds.ts'
import { Cancelling } from '../../ui/Cancelling.tsx'
import { notify } from '../../ui/notice.ts'

/** A buyer's second thoughts about what they bought alone. */
export function CancelMine({ order }: { order: OrderView }) {
  const cancelling = useAction(cancelOrder)
  const known = useKnown()
  if (!mayBuyerCancel(order)) return null

  const { id: orderId, state } = order
  const back = isSold(state) ? roubles(restOf(order)) : null
  const cancel = () =>
    cancelling.run({ orderId }, (cancelled) => {
      known.put(getOrder, { orderId }, cancelled)
      known.outdate(listOrders)
      notify(text.cancelled)
    })
  return (
    <Cancelling
      sure={text.cancelMineSure}
      why={back ? text.cancelBack(back) : text.cancelUnpaid}
      words={back ? text.cancelAndReturn(back) : text.cancel}
      running={cancelling.running}
      failure={cancelling.failure}
      cancel={cancel}
    />
  )
}
