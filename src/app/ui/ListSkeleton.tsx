import styles from './ListSkeleton.module.css'

/** Rows of a list that are on their way. */
export function ListSkeleton() {
  return (
    <div className={styles['list']} aria-hidden>
      {Array.from({ length: 6 }, (_, at) => (
        <i key={at} className={styles['row']} />
      ))}
    </div>
  )
}
