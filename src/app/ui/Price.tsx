import type { Kopecks } from '#domain/money.ts'

import { text } from '../text/catalog.ts'
import { roubles } from '../text/money.ts'

import styles from './Price.module.css'

type PriceProps = Readonly<{ price: Kopecks; oldPrice: Kopecks | null; size?: 'm' | 'l' }>

/** What one pays alone, and what it cost before. */
export function Price({ price, oldPrice, size = 'm' }: PriceProps) {
  return (
    <span className={styles['row']}>
      <span className={styles[size]}>
        <span className={styles['heard']}>{`${text.alone}: `}</span>
        {roubles(price)}
      </span>
      {oldPrice !== null && (
        <s className={styles['old']}>
          <span className={styles['heard']}>{`${text.before}: `}</span>
          {roubles(oldPrice)}
        </s>
      )}
    </span>
  )
}
