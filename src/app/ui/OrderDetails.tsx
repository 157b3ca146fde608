import { Group, Header } from '@vkontakte/vkui'
import type { ReactNode } from 'react'

import type { OrderView } from '#domain/contract/orders.ts'
import { NOTHING, sum, times } from '#domain/money.ts'
import { orderTotal } from '#domain/order.ts'

import { useServerNow } from '../shop/useServerNow.ts'
import { momentOf } from '../text/dates.ts'
import { roubles } from '../text/money.ts'
import { eventWords, text } from '../text/order.ts'
import { Bill } from './Bill.tsx'
import { DeliveryWords } from './DeliveryWords.tsx'
import { OrderedLines } from './OrderedLines.tsx'
import { PaymentLines } from './PaymentLines.tsx'
import { Receipts } from './Receipts.tsx'
import { SumRow } from './SumRow.tsx'

import styles from './OrderDetails.module.css'

type OrderDetailsProps = Readonly<{ order: OrderView; above?: ReactNode; children?: ReactNode }>

/** Everything there is to know of an order. Its buyer and its seller see the same. */
export function OrderDetails({ order, above, children }: OrderDetailsProps) {
  const { lines, deliveryPrice, state } = order
  const goods = sum(lines.map(({ price, quantity }) => times(price, quantity)))
  const mayFall = state === 'awaiting_payment' || state === 'waiting'
  return (
    <>
      <Timeline order={order} />
      {above}
      <Group header={<Header>{text.inside}</Header>}>
        <OrderedLines lines={lines} />
      </Group>
      <Bill title={text.bill}>
        <SumRow name={text.goodsRow}>{roubles(goods)}</SumRow>
        <SumRow name={text.deliveryRow}>{deliveryPrice === NOTHING ? text.free : roubles(deliveryPrice)}</SumRow>
        <SumRow name={order.groupId && mayFall ? text.atMost : text.total} total>
          {roubles(orderTotal(lines, deliveryPrice))}
        </SumRow>
      </Bill>
      <PaymentLines order={order} />
      <Receipts receipts={order.receipts} />
      <DeliveryWords delivery={order.delivery} recipient={order.recipient} />
      {children}
    </>
  )
}

/** What happened, oldest first. */
function Timeline({ order: { events, id } }: { order: OrderView }) {
  const now = useServerNow()
  return (
    <Group header={<Header>{text.history}</Header>}>
      <ol className={styles['events']} key={id} aria-live="polite">
        {events.map(({ state, at }) => (
          <li key={`${state}${at}`} className={styles['event']}>
            {eventWords[state]}
            <time className={styles['moment']} dateTime={new Date(at).toISOString()}>
              {momentOf(at, now)}
            </time>
          </li>
        ))}
      </ol>
    </Group>
  )
}
