import { PanelHeader } from '@vkontakte/vkui'
import { lazy, type ReactNode, Suspense } from 'react'

import { useShopView } from '../shop/ShopProvider.tsx'
import { text } from '../text/shell.ts'

import styles from './TabHeader.module.css'

const Bell = lazy(async () => ({ default: (await import('./Bell.tsx')).Bell }))

/** The title of a tab's root, from which there is no way back. Everybody is told there where money is pretend. */
export function TabHeader({ children }: { children?: ReactNode }) {
  const shop = useShopView()
  return (
    <PanelHeader
      typographyProps={{ Component: 'h1' }}
      before={
        <span className={styles['bell']}>
          <Suspense>
            <Bell />
          </Suspense>
        </span>
      }
    >
      {children}
      {shop?.pretendMoney && <small className={styles['pretend']}>{text.pretendMoney}</small>}
    </PanelHeader>
  )
}
