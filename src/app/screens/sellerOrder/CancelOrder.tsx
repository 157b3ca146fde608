import { useState } from 'react'

import type { OrderView } from '#domain/contract/orders.ts'
import { cancelShopOrder } from '#domain/contract/refunds.ts'
import { getShopOrder, listShopOrders } from '#domain/contract/seller.ts'
import { NOTHING } from '#domain/money.ts'
import { maySellerCancel, restOf } from '#domain/refund.ts'

import { useAction } from '../../shop/useAction.ts'
import { useKnown } from '../../shop/useKnown.ts'
import { roubles } from '../../text/money.ts'
import { text } from '../../text/refunds.ts'
import { Cancelling } from '../../ui/Cancelling.tsx'
import { notify } from '../../ui/notice.ts'
import { Note } from './Note.tsx'

/** The seller ends an order that has not left the shop, and says what goes back before it does. */
export function CancelOrder({ order }: { order: OrderView }) {
  const cancelling = useAction(cancelShopOrder)
  const known = useKnown()
  const [note, write] = useState('')
  if (!maySellerCancel(order)) return null

  const { id: orderId } = order
  const back = restOf(order)
  const cancel = () =>
    cancelling.run({ orderId, note }, (cancelled) => {
      known.put(getShopOrder, { orderId }, cancelled)
      known.outdate(listShopOrders)
      notify(text.cancelled)
    })
  return (
    <Cancelling
      sure={text.cancelSure}
      why={back > NOTHING ? `${text.cancelBack(roubles(back))} ${text.cancelShelf}` : text.cancelShelf}
      words={back > NOTHING ? text.cancelAndReturn(roubles(back)) : text.cancel}
      running={cancelling.running}
      failure={cancelling.failure}
      cancel={cancel}
    >
      <Note note={note} write={write} />
    </Cancelling>
  )
}
