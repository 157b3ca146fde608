import { Icon28Notifications } from '@vkontakte/icons'
import { Counter, VisuallyHidden } from '@vkontakte/vkui'

import { useUnread } from '../shop/useUnread.ts'
import { text } from '../text/bell.ts'
import { PageLink } from './PageLink.tsx'

import styles from './Bell.module.css'

/** The way to what one was told, with how much of it is new. */
export function Bell() {
  const unread = useUnread()
  if (unread === null) return null
  return (
    <PageLink to={{ screen: 'inbox' }} className={styles['bell']}>
      <span className={styles['icon']}>
        <Icon28Notifications />
        {unread > 0 && (
          <span className={styles['unread']} aria-hidden>
            <Counter size="s" mode="primary" appearance="accent-red">
              {unread > 99 ? '99+' : unread}
            </Counter>
          </span>
        )}
      </span>
      <VisuallyHidden>{text.inbox(unread)}</VisuallyHidden>
    </PageLink>
  )
}
