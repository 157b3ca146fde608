import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import { priceNow } from '#domain/groupBuy.ts'

import { text } from '../../text/group.ts'
import { roubles } from '../../text/money.ts'
import { Seat } from '../../ui/Seat.tsx'
import { drawnOn, type Rung, rungsOf } from './rungs.ts'

import styles from './ladder.module.css'

type SeatLadderProps = Readonly<{ group: GroupPicture; /** Whether nobody can come any more. */ over: boolean }>

/** The ladder, climbed seat by seat: each rung is a price, with the seats that lead up to it. */
export function SeatLadder({ group, over }: SeatLadderProps) {
  const { taken, held } = group
  // What nobody has set foot on would be a promise by now.
  const rungs = rungsOf(group).filter(({ above }) => !over || above < taken + held)
  return (
    <ol className={styles['ladder']} aria-label={text.seats}>
      {rungs.map((rung) => (
        <li key={rung.people} className={isTheirs(rung, group) ? styles['reached'] : styles['rung']}>
          <p className={styles['step']}>
            <b className={styles['price']}>{roubles(rung.price)}</b>
            <span>{rung.kind === 'room' ? text.room(rung.people) : text.rung(rung.people)}</span>
            <span className={styles['state']}>{over ? howItEnded(rung, group) : howItStands(rung, group)}</span>
          </p>
          <Seats rung={rung} group={group} over={over} />
        </li>
      ))}
    </ol>
  )
}

function Seats({ rung, group, over }: SeatLadderProps & { rung: Rung }) {
  const { faces, others, free } = drawnOn(rung, group)
  return (
    <ul className={styles['seats']}>
      {group.faces.slice(rung.above, rung.above + faces).map((face) => (
        <Seat key={`${face.seatId}${face.state}`} face={face} />
      ))}
      {others > 0 && <li className={styles['others']}>+{others}</li>}
      {!over && Array.from({ length: free }, (_, at) => <Seat key={at} face={null} />)}
    </ul>
  )
}

function howItStands({ kind, above, people }: Rung, { taken, held }: GroupPicture): string {
  if (kind === 'room') return text.roomLeft(people - Math.max(above, taken + held))
  return people <= taken ? text.rungReached : text.rungMissing(people - taken)
}

function howItEnded(rung: Rung, group: GroupPicture): string | null {
  if (rung.kind === 'room') return null
  if (rung.people <= group.taken) return text.rungReached
  return isTheirs(rung, group) ? text.rungGiven : text.rungMissed
}

/** Whether the group has come to this price. A seller may complete it below its goal, at the price of the goal. */
const isTheirs = ({ price, people }: Rung, group: GroupPicture): boolean =>
  people <= group.taken || (group.completedAt !== null && group.taken < group.goal && price === priceNow(group))
