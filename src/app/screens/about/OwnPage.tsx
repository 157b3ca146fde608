import { Button } from '@vkontakte/vkui'
import type { ReactNode } from 'react'

import { useHost } from '../../shop/ShopProvider.tsx'

import styles from './about.module.css'

/** The way to a page of the owner's, outside the shop. */
export function OwnPage({ address, children }: Readonly<{ address: string; children: ReactNode }>) {
  const host = useHost()
  return (
    <div className={styles['press']}>
      <Button mode="secondary" size="m" onClick={() => host.openLink(address)}>
        {children}
      </Button>
    </div>
  )
}
