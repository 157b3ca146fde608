import { Group, Skeleton } from '@vkontakte/vkui'

import styles from './OrderRow.module.css'

/** Orders that are on their way, in their final places. */
export function OrdersSkeleton() {
  return [0, 1, 2].map((order) => (
    <Group key={order}>
      <div className={styles['row']}>
        <Skeleton width="60%" height={22} />
        <Skeleton width={56} height={56} borderRadius={10} />
        <Skeleton width="80%" height={20} />
        <Skeleton width="40%" height={20} />
      </div>
    </Group>
  ))
}
