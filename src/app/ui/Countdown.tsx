import type { Instant } from '#domain/time.ts'

import { useServerNow } from '../shop/useServerNow.ts'
import { momentOf, spoken, ticking } from '../text/dates.ts'
import { text } from '../text/product.ts'

import styles from './Countdown.module.css'

/**
 * The time left by the server's clock, and until when that is. Who sees it sees the seconds run; who hears it is told
 * minutes, so that it does not speak every second.
 */
export function Countdown({ to }: { to: Instant }) {
  const now = useServerNow()
  const left = to - now
  if (left <= 0) return <span className={styles['countdown']}>{text.over}</span>
  const moment = text.until(momentOf(to, now))
  return (
    <span role="timer" className={styles['countdown']} aria-label={`${text.left(spoken(left))}, ${moment}`}>
      <span className={styles['clock']}>{text.left(ticking(left))}</span>
      <span className={styles['moment']}>{moment}</span>
    </span>
  )
}
