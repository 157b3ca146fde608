import { Footnote as Small } from '@vkontakte/vkui'
import type { ReactNode } from 'react'

import styles from './Footnote.module.css'

/** Small print that is meant to be read. */
export function Footnote({ children }: { children: ReactNode }) {
  return (
    <Small Component="p" className={styles['footnote']}>
      {children}
    </Small>
  )
}
