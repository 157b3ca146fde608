import type { Kopecks } from '#domain/money.ts'

import { text } from '../text/catalog.ts'
import { roubles } from '../text/money.ts'
import { Heard } from './Heard.tsx'

import styles from './Price.module.css'

type PriceProps = Readonly<{ price: Kopecks; oldPrice: Kopecks | null; size?: 'm' | 'l' }>

/** What one pays alone, and what it cost before. */
export function Price({ price, oldPrice, size = 'm' }: PriceProps) {
  return (
    <span className={styles['row']}>
      <span className={styles[size]}>
        <Heard>{`${text.alone}: `}</Heard>
        {roubles(price)}
      </span>
      {oldPrice !== null && (
        <s className={styles['old']}>
          <Heard>{`${text.before}: `}</Heard>
          {roubles(oldPrice)}
        </s>
      )}
    </span>
  )
}
