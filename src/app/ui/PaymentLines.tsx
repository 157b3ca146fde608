import { Group, Header } from '@vkontakte/vkui'

import type { OrderView } from '#domain/contract/orders.ts'
import type { Kopecks } from '#domain/money.ts'

import { roubles } from '../text/money.ts'
import { paymentWords, text } from '../text/order.ts'

import styles from './OrderDetails.module.css'

type Payment = NonNullable<OrderView['payment']>

/** Where the buyer's money is, in plain words. */
export function PaymentLines({ payment }: { payment: Payment | null }) {
  return (
    <Group header={<Header>{text.money}</Header>}>
      {payment ? (
        <>
          <p className={styles['words']}>{paymentWords[payment.state](roubles(sumIn(payment)))}</p>
          {payment.state === 'captured' && payment.released > 0 && (
            <p className={styles['words']}>{text.returned(roubles(payment.released))}</p>
          )}
          {payment.state === 'captured' && payment.refunded > 0 && (
            <p className={styles['words']}>{text.refunded(roubles(payment.refunded))}</p>
          )}
        </>
      ) : (
        <p className={styles['words']}>{text.payAtHand}</p>
      )}
    </Group>
  )
}

/** The sum that a payment's state is about. */
function sumIn({ state, amount, authorised, captured, released, refunded }: Payment): Kopecks {
  switch (state) {
    case 'created':
    case 'declined':
      return amount
    case 'authorised':
      return authorised
    case 'captured':
      return captured
    case 'released':
      return released
    case 'refunded':
      return refunded
  }
}
