import { Button, ButtonGroup, Checkbox, FormItem, Group, Header } from '@vkontakte/vkui'
import { useState } from 'react'

import type { OrderView } from '#domain/contract/orders.ts'
import { refundOrder } from '#domain/contract/refunds.ts'
import { getShopOrder, listShopOrders } from '#domain/contract/seller.ts'
import type { VariantId } from '#domain/ids.ts'
import { NOTHING } from '#domain/money.ts'
import { mayRefund, unitsKept, whatGoesBack, withDelivery } from '#domain/refund.ts'

import { useAction } from '../../shop/useAction.ts'
import { useKnown } from '../../shop/useKnown.ts'
import { say } from '../../text/failures.ts'
import { roubles } from '../../text/money.ts'
import { text } from '../../text/refunds.ts'
import { notify } from '../../ui/notice.ts'
import { Stepper } from '../../ui/Stepper.tsx'
import { Thing } from '../../ui/Thing.tsx'
import { Note } from './Note.tsx'

import styles from './sellerOrder.module.css'

/** Gives back a part of what an order cost; how much that is stands on the button before it is pressed. */
export function RefundUnits({ order }: { order: OrderView }) {
  const [open, setOpen] = useState(false)
  const isLeft = unitsKept(order.lines) > 0 || (!order.deliveryIsBack && order.deliveryPrice > NOTHING)
  if (!order.payment || !mayRefund(order.state) || !isLeft) return null
  if (open) return <RefundForm order={order} close={() => setOpen(false)} />
  return (
    <Group>
      <FormItem>
        <Button size="l" stretched mode="secondary" onClick={() => setOpen(true)}>
          {text.refund}
        </Button>
      </FormItem>
    </Group>
  )
}

function RefundForm({ order, close }: { order: OrderView; close: () => void }) {
  const refunding = useAction(refundOrder)
  const known = useKnown()
  const [units, choose] = useState<Readonly<Partial<Record<VariantId, number>>>>({})
  const [delivery, setDelivery] = useState(false)
  const [backToStock, setBackToStock] = useState(false)
  const [note, write] = useState('')

  const lines = order.lines.flatMap(({ variantId }) => {
    const count = units[variantId] ?? 0
    return count > 0 ? [{ variantId, units: count }] : []
  })
  const asked = { lines, delivery }
  const whole = { lines, ...withDelivery(order, asked) }
  const sum = whatGoesBack(order, whole)
  const { id: orderId } = order
  const refund = () =>
    sum !== null &&
    refunding.run({ orderId, ...asked, backToStock, note }, (refunded) => {
      known.put(getShopOrder, { orderId }, refunded)
      known.outdate(listShopOrders)
      notify(text.refundStarted(roubles(sum)))
      close()
    })

  return (
    <Group header={<Header>{text.refundWhat}</Header>}>
      <ul className={styles['lines']}>
        {order.lines.map((line) => {
          const left = line.quantity - line.returned
          return (
            <li key={line.variantId}>
              <Thing {...line} size="s">
                <span className={styles['left']}>{text.unitsLeft(left)}</span>
                {left > 0 && (
                  <Stepper
                    what={line.name}
                    count={units[line.variantId] ?? 0}
                    least={0}
                    most={left}
                    change={(count) => choose({ ...units, [line.variantId]: count })}
                  />
                )}
              </Thing>
            </li>
          )
        })}
      </ul>
      {order.deliveryPrice > NOTHING && !order.deliveryIsBack && (
        <Checkbox
          checked={whole.delivery}
          disabled={whole.delivery && !delivery}
          description={whole.delivery && !delivery ? text.deliveryToo : undefined}
          onChange={({ target }) => setDelivery(target.checked)}
        >
          {text.delivery(roubles(order.deliveryPrice))}
        </Checkbox>
      )}
      <Checkbox
        checked={backToStock}
        description={text.backToStockWhy}
        onChange={({ target }) => setBackToStock(target.checked)}
      >
        {text.backToStock}
      </Checkbox>
      <Note note={note} write={write} />
      <FormItem status={refunding.failure ? 'error' : 'default'} bottom={refunding.failure && say(refunding.failure)}>
        <ButtonGroup mode="vertical" gap="s" stretched>
          <Button size="l" stretched disabled={sum === null} loading={refunding.running} onClick={refund}>
            {sum === null ? text.chooseUnits : text.refundSum(roubles(sum))}
          </Button>
          <Button size="l" stretched mode="secondary" onClick={close}>
            {text.hide}
          </Button>
        </ButtonGroup>
      </FormItem>
    </Group>
  )
}
