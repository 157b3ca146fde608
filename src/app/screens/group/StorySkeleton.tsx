import { Group, Skeleton } from '@vkontakte/vkui'

import styles from './group.module.css'

/** The group's story, which comes a moment after the group. */
export function StorySkeleton() {
  return (
    <Group>
      <div className={styles['skeleton']}>
        <Skeleton width="100%" height={40} borderRadius={8} />
        <Skeleton width="100%" height={40} borderRadius={8} />
      </div>
    </Group>
  )
}
