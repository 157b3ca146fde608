import { priceNow } from '#domain/groupBuy.ts'
import { type Kopecks, NOTHING, times } from '#domain/money.ts'
import type { Taking } from '#domain/payment.ts'

import { text as checkout } from '../../text/checkout.ts'
import { text } from '../../text/groupCheckout.ts'
import { roubles } from '../../text/money.ts'
import { wordsAtCheckout } from '../../text/seatMoney.ts'
import { Bill } from '../../ui/Bill.tsx'
import { Footnote } from '../../ui/Footnote.tsx'
import { SumRow } from '../../ui/SumRow.tsx'
import type { Together } from './together.ts'

import styles from './groupCheckout.module.css'

type SeatBillProps = Readonly<{
  together: Together
  units: number
  goods: Kopecks
  delivery: Kopecks
  total: Kopecks
  taking: Taking
}>

/** Two sums, always both: the most that is taken, and what it comes to with this buyer in the group as it stands. */
export function SeatBill({ together, units, goods, delivery, total, taking }: SeatBillProps) {
  const now = roubles(times(priceNow({ ...together, taken: together.taken + 1 }), units))
  return (
    <>
      <Bill title={text.bill}>
        <SumRow name={text.goodsAtMost}>{roubles(goods)}</SumRow>
        <SumRow name={checkout.deliveryRow}>{delivery === NOTHING ? checkout.free : roubles(delivery)}</SumRow>
        <SumRow name={text.atMost} total>
          {roubles(total)}
        </SumRow>
      </Bill>
      <p className={styles['sums']}>
        {delivery === NOTHING ? text.sumsFree(roubles(goods), now) : text.sums(roubles(goods), now)}
      </p>
      <Footnote>{wordsAtCheckout(taking)}</Footnote>
    </>
  )
}
