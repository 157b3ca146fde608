import { useEffect } from 'react'

import { listNotifications, markNotificationsSeen } from '../network/contract.ts'
import { useDoing, useSeen } from './asking.ts'
import { Avatar } from './Avatar.tsx'
import { useColumn } from './column.ts'
import { useLanguage } from './settings.ts'
import { saidAt } from './text/moments.ts'
import { useWords } from './text/words.ts'
import { useMoment } from './useMoment.ts'

import feed from './FeedPage.module.css'
import styles from './Rows.module.css'

export function NotificationsPage() {
  const { me, openApp } = useColumn()
  const words = useWords()
  const language = useLanguage()
  const now = useMoment()
  const notifications = useSeen(me.person.name, listNotifications, {})
  const { mutate: markSeen } = useDoing(markNotificationsSeen)
  const community = me.communities[0]

  // They stay marked as new while they are looked at, and are old the next time.
  useEffect(() => () => markSeen({}), [markSeen])

  if (notifications.data?.length === 0) return <p className={feed['empty']}>{words.notifications.empty}</p>
  return (
    <ul className={styles['rows']}>
      {notifications.data?.map(({ id, text, at, fragment, seen }) => (
        <li key={id}>
          <button
            type="button"
            className={styles['row']}
            onClick={() => openApp({ fragment, ref: 'apps_api_notifications', communityId: null })}
          >
            <Avatar portrait={community?.portrait ?? null} name={community?.name ?? ''} size={44} />
            <span className={styles['words']}>
              <span>{text}</span>
              <span className={styles['quiet']}>{saidAt(at, now, words, language)}</span>
            </span>
            {!seen && (
              <span className={styles['dot']}>
                <span className={styles['unseen']}>{words.notifications.fresh}</span>
              </span>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
}
