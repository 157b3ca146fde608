import { Button } from '@vkontakte/vkui'

import type { OrderView } from '#domain/contract/orders.ts'
import { getShopOrder, listShopOrders, moveOrder } from '#domain/contract/seller.ts'
import { nextSellerMove, type OrderState } from '#domain/order.ts'

import { useAction } from '../../shop/useAction.ts'
import { useKnown } from '../../shop/useKnown.ts'
import { say } from '../../text/failures.ts'
import { moveWords, text } from '../../text/seller.ts'
import { BottomBar } from '../../ui/BottomBar.tsx'
import { notify } from '../../ui/notice.ts'

/** The seller's next step with a parcel, or why there is none. */
export function NextMove({ order }: { order: OrderView }) {
  const moving = useAction(moveOrder)
  const known = useKnown()
  const to = nextSellerMove(order)
  if (!to) return <BottomBar note={WHY_NOT[order.state]} />

  const { id: orderId } = order
  const move = () =>
    moving.run({ orderId, to }, (moved) => {
      known.put(getShopOrder, { orderId }, moved)
      known.outdate(listShopOrders)
      notify(text.moved(moveWords[to]))
    })
  return (
    <BottomBar note={moving.failure && <span role="alert">{say(moving.failure)}</span>}>
      <Button size="l" stretched loading={moving.running} onClick={move}>
        {moveWords[to]}
      </Button>
    </BottomBar>
  )
}

const WHY_NOT = {
  awaiting_payment: text.waitBuyer,
  waiting: text.waitGroup,
  authorised: text.waitMoney,
  paid: text.nothingToDo,
  packed: text.nothingToDo,
  shipped: text.nothingToDo,
  delivered: text.done,
  cancelled: text.nothingToDo,
  returned: text.nothingToDo,
} as const satisfies Record<OrderState, string>
