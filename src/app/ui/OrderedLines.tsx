import type { OrderLineView } from '#domain/contract/orders.ts'
import { times } from '#domain/money.ts'

import { roubles } from '../text/money.ts'
import { text } from '../text/order.ts'
import { Thing } from './Thing.tsx'

import styles from './OrderedLines.module.css'

/** What an order is made of; before it is placed nothing of it went back. */
type Line = Omit<OrderLineView, 'returned'> & Readonly<{ returned?: number }>

export function OrderedLines({ lines }: { lines: readonly Line[] }) {
  return (
    <ul className={styles['lines']}>
      {lines.map((line) => (
        <li key={line.variantId} className={styles['line']}>
          <Thing {...line} size="s">
            <span className={styles['sum']}>
              {line.quantity > 1 && text.each(line.quantity, roubles(line.price))}
              {roubles(times(line.price, line.quantity))}
            </span>
            {line.returned ? <span className={styles['back']}>{text.unitsBack(line.returned)}</span> : null}
          </Thing>
        </li>
      ))}
    </ul>
  )
}
