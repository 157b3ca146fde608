import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import { priceNow } from '#domain/groupBuy.ts'
import type { Instant } from '#domain/time.ts'

import { momentOf } from '../../text/dates.ts'
import { text } from '../../text/group.ts'
import { roubles } from '../../text/money.ts'
import { StatePicture } from './StatePicture.tsx'

import styles from './group.module.css'

export type End = 'succeeded' | 'completed' | 'lapsed' | 'closed'

/** How a group ended: its own picture, what it came to, and when. */
export function Ending({ group, end, now }: { group: GroupPicture; end: End; now: Instant }) {
  return (
    <div className={styles['ending']}>
      <StatePicture of={end} />
      <output className={styles['news']}>
        {end !== 'closed' && <strong className={styles['crowd']}>{crowdOf(group, end)}</strong>}
        <span className={styles['next']}>{wordsOf(group, end)}</span>
      </output>
      <p className={styles['deadline']}>{text.endedAt(momentOf(group.endedAt ?? group.closesAt, now))}</p>
    </div>
  )
}

const crowdOf = ({ taken, goal, capacity }: GroupPicture, end: End): string => {
  if (end === 'lapsed') return text.crowd(taken, goal)
  return taken < capacity ? text.people(taken) : text.crowd(taken, capacity)
}

function wordsOf(group: GroupPicture, end: End): string {
  switch (end) {
    case 'succeeded':
      return text.succeeded(roubles(priceNow(group)))
    case 'completed':
      return text.completed(roubles(priceNow(group)))
    case 'lapsed':
      return text.lapsed(group.goal - group.taken)
    case 'closed':
      return text.closed
  }
}
