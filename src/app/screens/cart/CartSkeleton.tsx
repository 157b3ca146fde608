import { Group, Skeleton } from '@vkontakte/vkui'

import styles from './cart.module.css'

/** Lines that are on their way, in their final places. */
export function CartSkeleton() {
  return (
    <Group>
      {[0, 1, 2].map((line) => (
        <div key={line} className={styles['skeletonLine']}>
          <Skeleton width={88} height={88} borderRadius={10} />
          <div className={styles['skeletonAbout']}>
            <Skeleton width="70%" height={20} />
            <Skeleton width="30%" height={22} />
            <Skeleton width={124} height={48} borderRadius={12} />
          </div>
        </div>
      ))}
    </Group>
  )
}
