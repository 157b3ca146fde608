import { Group, Header } from '@vkontakte/vkui'

import type { Instant } from '#domain/time.ts'

import { momentOf, spoken } from '../../text/dates.ts'
import { text } from '../../text/groupCheckout.ts'
import { text as words } from '../../text/together.ts'
import { SeatRow } from '../../ui/SeatRow.tsx'
import type { Together } from './together.ts'

import styles from './groupCheckout.module.css'

/** The people one joins, and what happens at the deadline. */
export function WhoIsIn({ together, now }: { together: Together; now: Instant }) {
  const { into, faces, taken, held, capacity, goal } = together
  return (
    <Group header={<Header>{text.inside}</Header>}>
      {into.kind === 'group' ? (
        <SeatRow faces={faces} people={taken + held} capacity={capacity} goal={goal} label={text.inside} />
      ) : (
        <p className={styles['note']}>{text.nobodyYet}</p>
      )}
      <p className={styles['note']}>{deadlineOf(together, now)}</p>
    </Group>
  )
}

function deadlineOf({ into, goal, taken }: Together, now: Instant): string {
  if (into.kind === 'offer') return words.deadlineOfNew(goal, spoken(into.lasts))
  const when = momentOf(into.closesAt, now)
  return taken < goal ? words.deadlineShort(goal, when) : words.deadlineReached(when)
}
