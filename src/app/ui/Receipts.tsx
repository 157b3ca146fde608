import { Accordion, Group, Header } from '@vkontakte/vkui'

import type { ReceiptView } from '#domain/contract/orders.ts'
import type { ReceiptLine } from '#domain/receipt.ts'

import { useServerNow } from '../shop/useServerNow.ts'
import { momentOf } from '../text/dates.ts'
import { roubles } from '../text/money.ts'
import { methodWords, receiptWords, text } from '../text/refunds.ts'

import styles from './Receipts.module.css'

/** What the tax office was told of an order's money, each movement by itself. */
export function Receipts({ receipts }: { receipts: readonly ReceiptView[] }) {
  const now = useServerNow()
  if (receipts.length === 0) return null
  return (
    <Group header={<Header>{text.receipts}</Header>}>
      {receipts.map(({ kind, amount, writtenAt, lines }) => (
        <Accordion key={`${kind}${writtenAt}${amount}`} unmountOnCollapsed>
          <Accordion.Summary subtitle={momentOf(writtenAt, now)}>
            {receiptWords[kind](roubles(amount))}
          </Accordion.Summary>
          <Accordion.Content>
            <ul className={styles['lines']}>
              {lines.map((line) => (
                <Line key={`${line.name}${line.price}`} line={line} />
              ))}
            </ul>
          </Accordion.Content>
        </Accordion>
      ))}
    </Group>
  )
}

const Line = ({ line: { name, quantity, price, sum, method, vat } }: { line: ReceiptLine }) => (
  <li className={styles['line']}>
    <span>{name}</span>
    <span className={styles['sum']}>{text.line(quantity, roubles(price), roubles(sum))}</span>
    <span className={styles['small']}>
      {methodWords[method]}, {text.vat(vat)}
    </span>
  </li>
)
