import { PanelHeader } from '@vkontakte/vkui'
import type { ReactNode } from 'react'

import { useShopView } from '../shop/ShopProvider.tsx'
import { text } from '../text/shell.ts'

import styles from './TabHeader.module.css'

/** The title of a tab's root, from which there is no way back. Everybody is told there where money is pretend. */
export function TabHeader({ children }: { children?: ReactNode }) {
  const shop = useShopView()
  return (
    <PanelHeader typographyProps={{ Component: 'h1' }}>
      {children}
      {shop?.pretendMoney && <small className={styles['pretend']}>{text.pretendMoney}</small>}
    </PanelHeader>
  )
}
