import { PanelHeader, PanelHeaderBack } from '@vkontakte/vkui'
import type { ReactNode } from 'react'

import { back } from '../navigation/navigator.ts'
import { useShown } from '../navigation/useShown.ts'
import { text } from '../text/shell.ts'

/** A screen's title, and the way back where there is one. */
export function ScreenHeader({ children }: { children: ReactNode }) {
  const { canGoBack } = useShown()
  return (
    <PanelHeader
      typographyProps={{ Component: 'h1' }}
      before={canGoBack && <PanelHeaderBack label={text.back} onClick={back} />}
    >
      {children}
    </PanelHeader>
  )
}
