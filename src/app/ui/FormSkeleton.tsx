import { Group, Skeleton } from '@vkontakte/vkui'

import styles from './FormSkeleton.module.css'

/** A checkout on its way, its fields in their final places. */
export function FormSkeleton() {
  return [2, 3, 2].map((fields, group) => (
    <Group key={group}>
      <div className={styles['fields']}>
        <Skeleton width={120} height={20} />
        {Array.from({ length: fields }, (_, field) => (
          <Skeleton key={field} width="100%" height={44} borderRadius={8} />
        ))}
      </div>
    </Group>
  ))
}
