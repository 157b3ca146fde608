import { Button } from '@vkontakte/vkui'

import type { OrderView } from '#domain/contract/orders.ts'

import { useServerNow } from '../../shop/useServerNow.ts'
import { ticking } from '../../text/dates.ts'
import { roubles } from '../../text/money.ts'
import { text } from '../../text/order.ts'
import { BottomBar } from '../../ui/BottomBar.tsx'
import { usePaying } from '../../ui/usePaying.ts'

/** Paying, while that is still possible, with the time that is left for it. */
export function Payable({ order: { id, groupId, payment } }: { order: OrderView }) {
  const now = useServerNow()
  const { pay, running } = usePaying()
  const until = payment?.payableUntil ?? null
  if (!payment || until === null || until <= now) return null

  const left = ticking(until - now)
  return (
    <BottomBar note={`${groupId ? text.seatUntil(left) : text.payUntil(left)}. ${text.maybePaid}`}>
      <Button
        size="l"
        stretched
        loading={running}
        onClick={() =>
          pay({ orderId: id, back: groupId ? { screen: 'group', groupId } : { screen: 'order', orderId: id } })
        }
      >
        {text.pay(roubles(payment.amount))}
      </Button>
    </BottomBar>
  )
}
