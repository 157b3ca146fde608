import styles from './catalog.module.css'

/** Cards that are on their way, in their final places. */
export function GridSkeleton() {
  return (
    <div className={styles['grid']} aria-hidden>
      <div className={styles['skeletons']}>
        {Array.from({ length: 8 }, (_, at) => (
          <div key={at} className={styles['skeleton']}>
            <i className={styles['skeletonPicture']} />
            <i className={styles['skeletonPrice']} />
            <i className={styles['skeletonName']} />
          </div>
        ))}
      </div>
    </div>
  )
}
