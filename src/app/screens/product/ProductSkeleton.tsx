import styles from './product.module.css'

/** What is on its way, in its final places. */
export function ProductSkeleton() {
  return (
    <div className={styles['page']} aria-hidden>
      <div className={styles['gallery']}>
        <i className={styles['blank']} style={{ blockSize: '100%' }} />
      </div>
      <div className={styles['facts']}>
        <i className={styles['blank']} style={{ inlineSize: 120, blockSize: 28 }} />
        <i className={styles['blank']} style={{ blockSize: 48 }} />
        <i className={styles['blank']} style={{ blockSize: 96 }} />
      </div>
    </div>
  )
}
