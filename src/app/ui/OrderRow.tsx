import type { ReactNode } from 'react'

import type { OrderCard } from '#domain/contract/orders.ts'
import { orderNumber, orderTotal } from '#domain/order.ts'

import type { Page } from '../navigation/page.ts'
import { useServerNow } from '../shop/useServerNow.ts'
import { momentOf } from '../text/dates.ts'
import { roubles } from '../text/money.ts'
import { text } from '../text/order.ts'
import { OrderStateLabel } from './OrderStateLabel.tsx'
import { PageLink } from './PageLink.tsx'
import { Picture } from './Picture.tsx'

import styles from './OrderRow.module.css'

const PICTURES = 4

/** An order in a list. */
export function OrderRow({ order, to, children }: { order: OrderCard; to: Page; children?: ReactNode }) {
  const now = useServerNow()
  const { id, state, placedAt, lines, deliveryPrice, groupId } = order
  const units = lines.reduce((all, { quantity }) => all + quantity, 0)
  return (
    <PageLink to={to} className={styles['row']}>
      <span className={styles['head']}>
        <span className={styles['number']}>{text.order(orderNumber(id))}</span>
        <OrderStateLabel state={state} />
      </span>
      <span className={styles['pictures']}>
        {lines.slice(0, PICTURES).map(({ variantId, picture }) => (
          <span key={variantId} className={styles['picture']}>
            <Picture picture={picture} alt="" sizes="56px" />
          </span>
        ))}
      </span>
      <span>{lines.length === 1 ? lines[0]?.name : text.goods(units)}</span>
      {children}
      <span className={styles['head']}>
        <span className={styles['small']}>
          {momentOf(placedAt, now)}
          {groupId && ` · ${text.together}`}
        </span>
        <b>{roubles(orderTotal(lines, deliveryPrice))}</b>
      </span>
    </PageLink>
  )
}
