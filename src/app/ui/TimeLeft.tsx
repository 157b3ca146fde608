import type { Instant } from '#domain/time.ts'

import { useServerNow } from '../shop/useServerNow.ts'
import { momentOf, spoken, ticking } from '../text/dates.ts'
import { text } from '../text/groups.ts'
import { text as product } from '../text/product.ts'

import styles from './TimeLeft.module.css'

/** How long a group has, in one short line; whoever hears it is told minutes and until when. */
export function TimeLeft({ to }: { to: Instant }) {
  const now = useServerNow()
  const left = to - now
  if (left <= 0) return <span>{text.over}</span>
  const heard = `${text.timeLeft(spoken(left))}, ${product.until(momentOf(to, now))}`
  return (
    <span role="timer" className={styles['left']} aria-label={heard}>
      {text.timeLeft(ticking(left))}
    </span>
  )
}
