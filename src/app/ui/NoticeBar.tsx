import { Snackbar } from '@vkontakte/vkui'

import { dismissNotice, useNotice } from './notice.ts'

export function NoticeBar() {
  const notice = useNotice((state) => state.notice)
  if (!notice) return null
  return (
    <Snackbar key={notice.at} duration={4000} onClosed={dismissNotice}>
      {notice.words}
    </Snackbar>
  )
}
