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
import { Ending } from './Ending.tsx'
import { isDrawnBySeats } from './rungs.ts'
import { SeatLadder } from './SeatLadder.tsx'
import { type Glance, StatePicture } from './StatePicture.tsx'

import styles from './group.module.css'

/** How far the group is: in people, in seats, in roubles and in time. */
export function Gathering({ group, now }: { group: GroupPicture; now: Instant }) {
  const { kind } = phaseOf(group, now)

  return (
    <Group>
      <div className={styles['gathering']}>
        {kind === 'gathering' || kind === 'filling' ? (
          <Progress group={group} now={now} />
        ) : (
          <Ending group={group} end={group.completedAt === null ? kind : 'completed'} now={now} />
        )}
        {kind !== 'closed' && <Seats group={group} over={kind !== 'gathering' && kind !== 'filling'} />}
      </div>
    </Group>
  )
}

function Progress({ group, now }: { group: GroupPicture; now: Instant }) {
  const { goal, capacity, taken, held, closesAt } = group
  const glance = glanceAt(group, now)
  return (
    <>
      <div className={styles['progress']}>
        <StatePicture of={glance} />
        <output className={styles['news']}>
          {/* A new number is a new element, which comes in with a small motion. */}
          <strong key={taken} className={styles['crowd']}>
            {text.crowd(taken, taken < goal ? goal : capacity)}
          </strong>
          <span className={styles['next']}>{newsOf(group, now)}</span>
          {glance === 'paying' && <span className={styles['paying']}>{text.payingNow(held)}</span>}
        </output>
      </div>
      <div className={styles['time']}>
        <Countdown to={closesAt} />
        <p className={styles['deadline']}>{taken < goal ? together.deadlineThen(goal) : together.reachedThen}</p>
      </div>
    </>
  )
}

function glanceAt(group: GroupPicture, now: Instant): Glance {
  if (phaseOf(group, now).kind === 'filling') return 'full'
  return group.held > 0 ? 'paying' : 'gathering'
}

function Seats({ group, over }: { group: GroupPicture; over: boolean }) {
  const { faces, taken, held, goal, ladder, completedAt } = group
  const people = taken + held
  if (isDrawnBySeats(group)) return <SeatLadder group={group} over={over} />
  return (
    <>
      <SeatRow
        faces={faces}
        people={people}
        capacity={over ? people : group.capacity}
        goal={goal}
        label={text.seats}
        centered
      />
      <PriceLadderBar ladder={ladder} crowd={taken} priced={completedAt === null ? taken : Math.max(taken, goal)} />
    </>
  )
}

/** What there is to know right now, in one sentence of people and roubles. */
function newsOf(group: GroupPicture, now: Instant): string {
  const { ladder, goal, taken } = group
  const phase = phaseOf(group, now)
  if (phase.kind === 'filling') return text.filling(phase.held)
  const missing = goal - taken
  if (missing > 0) return text.toGoal(missing, roubles(priceFor(ladder, goal)))
  const next = nextStep(ladder, taken)
  return next ? text.reachedNext(next.missing, roubles(next.price)) : text.reached(roubles(priceNow(group)))
}
