import type { ReactNode } from 'react'

import styles from './SumRow.module.css'

type SumRowProps = Readonly<{ name: ReactNode; total?: boolean; children: ReactNode }>

/** A line of a bill; stands in a `dl`. */
export function SumRow({ name, total = false, children }: SumRowProps) {
  return (
    <div className={total ? `${styles['row']} ${styles['total']}` : styles['row']}>
      <dt className={styles['name']}>{name}</dt>
      <dd className={styles['sum']}>{children}</dd>
    </div>
  )
}
