import type { ReactNode } from 'react'

import styles from './BottomBar.module.css'

/** What the screen is for, always within reach at its bottom. */
export function BottomBar({ children }: { children: ReactNode }) {
  return <div className={styles['bar']}>{children}</div>
}
