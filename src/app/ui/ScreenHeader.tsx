import { PanelHeader, PanelHeaderBack } from '@vkontakte/vkui'
import type { ReactNode } from 'react'

import { back } from '../navigation/navigator.ts'
import { useShown } from '../navigation/useShown.ts'
import { useShopView } from '../shop/ShopProvider.tsx'
import { text } from '../text/shell.ts'

import styles from './TabHeader.module.css'

/** A screen's title, and the way back where there is one. */
export function ScreenHeader({ children, after }: { children?: ReactNode; after?: ReactNode }) {
  const { canGoBack } = useShown()
  const shop = useShopView()
  return (
    <PanelHeader
      typographyProps={{ Component: 'h1' }}
      before={canGoBack && <PanelHeaderBack className={styles['back']} label={text.back} onClick={back} />}
      after={after}
    >
      {children}
      {shop?.pretendMoney && <small className={styles['pretend']}>{text.pretendMoney}</small>}
    </PanelHeader>
  )
}
