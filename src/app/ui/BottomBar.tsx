import type { ReactNode } from 'react'

import styles from './BottomBar.module.css'

/** What the screen is for, always within reach at its bottom. */
export function BottomBar({ note = null, children }: { note?: ReactNode; children?: ReactNode }) {
  return (
    <div className={styles['bar']}>
      {note && <p className={styles['note']}>{note}</p>}
      {children}
    </div>
  )
}
