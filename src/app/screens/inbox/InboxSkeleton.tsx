import { Group, Skeleton } from '@vkontakte/vkui'

import styles from './inbox.module.css'

/** Notices that are on their way, in their final places. */
export function InboxSkeleton() {
  return (
    <Group>
      {[0, 1, 2, 3].map((notice) => (
        <div key={notice} className={styles['row']}>
          <Skeleton width={40} height={40} borderRadius={20} />
          <div className={styles['words']}>
            <Skeleton width="90%" height={20} />
            <Skeleton width="30%" height={16} />
          </div>
        </div>
      ))}
    </Group>
  )
}
