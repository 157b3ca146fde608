import type { OrderState } from '#domain/order.ts'

import { stateWords } from '../text/order.ts'

import styles from './OrderStateLabel.module.css'

const LOOKS = {
  awaiting_payment: 'waiting',
  waiting: 'waiting',
  authorised: 'done',
  paid: 'done',
  packed: 'done',
  shipped: 'done',
  delivered: 'done',
  cancelled: 'over',
  returned: 'over',
} as const satisfies Record<OrderState, string>

export function OrderStateLabel({ state }: { state: OrderState }) {
  return <span className={`${styles['label']} ${styles[LOOKS[state]]}`}>{stateWords[state]}</span>
}
