import type { ReactNode } from 'react'

import styles from './Footnote.module.css'

/** Small print that is meant to be read. */
export function Footnote({ children }: { children: ReactNode }) {
  return <p className={styles['footnote']}>{children}</p>
}
