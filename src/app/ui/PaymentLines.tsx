import { FormItem, FormStatus, Group, Header } from '@vkontakte/vkui'

import type { OrderView, RefundView } from '#domain/contract/orders.ts'
import type { Kopecks } from '#domain/money.ts'

import { useServerNow } from '../shop/useServerNow.ts'
import { momentOf } from '../text/dates.ts'
import { roubles } from '../text/money.ts'
import { paymentWords, text } from '../text/order.ts'
import { refundWords, text as refunds, troubleWords } from '../text/refunds.ts'

import styles from './OrderDetails.module.css'

type Payment = NonNullable<OrderView['payment']>
type PaymentLinesProps = Readonly<{ order: Pick<OrderView, 'state' | 'payment' | 'refunds'> }>

/** Where the buyer's money is, in plain words. */
export function PaymentLines({ order: { state, payment, refunds: back } }: PaymentLinesProps) {
  return (
    <Group header={<Header>{text.money}</Header>}>
      {payment ? (
        <>
          {payment.trouble && (
            <FormItem>
              <FormStatus role="status">{troubleWords[payment.trouble]}</FormStatus>
            </FormItem>
          )}
          <p className={styles['words']}>{paymentWords[payment.state](roubles(sumIn(payment)))}</p>
          {payment.state === 'captured' && state === 'waiting' && (
            <p className={styles['words']}>{refunds.chargedWaiting}</p>
          )}
          {payment.state === 'captured' && payment.released > 0 && (
            <p className={styles['words']}>{text.returned(roubles(payment.released))}</p>
          )}
          {back.map((refund) => (
            <RefundLine
              key={`${refund.kind}${refund.askedAt}${refund.amount}`}
              refund={refund}
              isAll={back.length === 1}
            />
          ))}
          {back.length > 0 && <p className={`${styles['words']} ${styles['small']}`}>{refunds.bankTakesDays}</p>}
        </>
      ) : (
        <p className={styles['words']}>{text.payAtHand}</p>
      )}
    </Group>
  )
}

type RefundLineProps = Readonly<{ refund: RefundView; isAll: boolean }>

function RefundLine({ refund: { kind, amount, note, doneAt }, isAll }: RefundLineProps) {
  const now = useServerNow()
  const words = kind === 'rest' && isAll ? refunds.wholeSum : refundWords[kind]
  const why = note === '' ? words : note
  return (
    <p className={styles['words']}>
      {doneAt === null
        ? refunds.goesBack(roubles(amount), why)
        : refunds.wentBack(roubles(amount), why, momentOf(doneAt, now))}
    </p>
  )
}

/** The sum that a payment's state is about. */
function sumIn({ state, amount, authorised, captured, released }: Payment): Kopecks {
  switch (state) {
    case 'created':
    case 'declined':
      return amount
    case 'authorised':
      return authorised
    case 'captured':
    case 'refunded':
      return captured
    case 'released':
      return released
  }
}
