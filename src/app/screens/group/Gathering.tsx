import { Group } from '@vkontakte/vkui'

import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import { phaseOf, priceNow } from '#domain/groupBuy.ts'
import { nextStep, priceFor } from '#domain/ladder.ts'
import type { Instant } from '#domain/time.ts'

import { text } from '../../text/group.ts'
import { roubles } from '../../text/money.ts'
import { text as together } from '../../text/together.ts'
import { Countdown } from '../../ui/Countdown.tsx'
import { PriceLadderBar } from '../../ui/PriceLadderBar.tsx'
import { SeatRow } from '../../ui/SeatRow.tsx'

import styles from './group.module.css'

/** How far the group is: in people, in seats, in roubles and in time. */
export function Gathering({ group, now }: { group: GroupPicture; now: Instant }) {
  const { ladder, goal, capacity, taken, faces, closesAt } = group
  const { kind } = phaseOf(group, now)
  const open = kind === 'gathering' || kind === 'filling'

  return (
    <Group>
      <div className={styles['gathering']}>
        <output className={styles['news']}>
          <strong className={styles['crowd']}>{text.crowd(taken, taken < goal ? goal : capacity)}</strong>
          <span className={styles['next']}>{newsOf(group, now)}</span>
        </output>
        <SeatRow faces={faces} capacity={capacity} goal={goal} label={text.seats} centered />
        <PriceLadderBar ladder={ladder} crowd={taken} />
        {open && (
          <div className={styles['time']}>
            <Countdown to={closesAt} />
            <p className={styles['deadline']}>{taken < goal ? together.deadlineThen(goal) : together.reachedThen}</p>
          </div>
        )}
      </div>
    </Group>
  )
}

/** What there is to know right now, in one sentence of people and roubles. */
function newsOf(group: GroupPicture, now: Instant): string {
  const { ladder, goal, taken, held } = group
  const phase = phaseOf(group, now)
  switch (phase.kind) {
    case 'gathering': {
      if (phase.missing > 0) return text.toGoal(phase.missing, roubles(priceFor(ladder, goal)))
      const next = nextStep(ladder, taken)
      return next ? text.reachedNext(next.missing, roubles(next.price)) : text.reached(roubles(priceNow(group)))
    }
    case 'filling':
      return text.filling(held)
    case 'succeeded':
      return text.succeeded(roubles(priceNow(group)))
    case 'lapsed':
      return text.lapsed(goal - taken)
    case 'closed':
      return text.closed
  }
}
