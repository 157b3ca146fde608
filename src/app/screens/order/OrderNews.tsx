import type { OrderState } from '#domain/order.ts'

import type { NewsOf } from '../../text/news.ts'
import { TellMe } from '../../ui/TellMe.tsx'

import styles from './order.module.css'

/** Once it is paid, what its buyer may want to be told of next. */
export function OrderNews({ state }: { state: OrderState }) {
  const of = NEXT_NEWS[state]
  return (
    of && (
      <div className={styles['news']}>
        <TellMe of={of} />
      </div>
    )
  )
}

const NEXT_NEWS = {
  awaiting_payment: null,
  waiting: 'group',
  authorised: 'order',
  paid: 'order',
  packed: 'order',
  shipped: null,
  delivered: null,
  cancelled: null,
  returned: null,
} as const satisfies Record<OrderState, NewsOf | null>
