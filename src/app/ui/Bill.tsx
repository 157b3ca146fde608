import { Group, Header } from '@vkontakte/vkui'
import type { ReactNode } from 'react'

import styles from './Bill.module.css'

/** A few sums under one another; made of `SumRow`s. */
export function Bill({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Group header={<Header>{title}</Header>}>
      <dl className={styles['bill']}>{children}</dl>
    </Group>
  )
}
