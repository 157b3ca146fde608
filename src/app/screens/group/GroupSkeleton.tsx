import { Group, Skeleton } from '@vkontakte/vkui'

import styles from './group.module.css'

/** A group that is on its way, its parts in their final places. */
export function GroupSkeleton() {
  return (
    <>
      <Group>
        <div className={styles['product']}>
          <Skeleton width="100%" height={88} borderRadius={10} />
        </div>
      </Group>
      <Group>
        <div className={styles['skeleton']}>
          <Skeleton width={96} height={40} />
          <Skeleton width="80%" height={22} />
          <Skeleton width={200} height={68} borderRadius={34} />
          <Skeleton width="100%" height={52} borderRadius={8} />
          <Skeleton width="60%" height={36} />
        </div>
      </Group>
    </>
  )
}
