import { useAdaptivityWithJSMediaQueries, ViewWidth } from '@vkontakte/vkui'

import { dismissNotice, useNotice } from './notice.ts'
import { PassingSnackbar } from './PassingSnackbar.tsx'

const HEADER = 'calc(var(--vkui--size_panel_header_height--regular) + var(--vkui_internal--safe_area_inset_top))'

export function NoticeBar() {
  const notice = useNotice((state) => state.notice)
  const { viewWidth } = useAdaptivityWithJSMediaQueries()
  if (!notice) return null
  // On a phone the foot of the screen is where the tabs are, and what is to be pressed next.
  const place = viewWidth < ViewWidth.SMALL_TABLET ? ({ placement: 'top', offsetY: HEADER } as const) : {}
  return (
    <PassingSnackbar key={notice.at} duration={4000} onClosed={dismissNotice} {...place}>
      {notice.words}
    </PassingSnackbar>
  )
}
