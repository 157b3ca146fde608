import type { GroupPicture } from '#domain/contract/groupBuys.ts'

import { text } from '../../text/group.ts'
import { roubles } from '../../text/money.ts'
import { Seat } from '../../ui/Seat.tsx'
import { type Rung, rungsOf } from './rungs.ts'

import styles from './ladder.module.css'

/** The ladder, climbed seat by seat: each rung is a price, with the seats that lead up to it. */
export function SeatLadder({ group }: { group: GroupPicture }) {
  const { faces, taken } = group
  return (
    <ol className={styles['ladder']} aria-label={text.seats}>
      {rungsOf(group).map((rung) => (
        <li key={rung.people} className={rung.people <= taken ? styles['reached'] : styles['rung']}>
          <p className={styles['step']}>
            <b className={styles['price']}>{roubles(rung.price)}</b>
            <span>{text.rung(rung.people)}</span>
            <span className={styles['state']}>{stateOf(rung, taken)}</span>
          </p>
          <ul className={styles['seats']}>
            {Array.from({ length: rung.people - rung.above }, (_, at) => {
              const face = faces[rung.above + at] ?? null
              return <Seat key={face ? `${face.seatId}${face.state}` : `free${at}`} face={face} />
            })}
          </ul>
        </li>
      ))}
    </ol>
  )
}

const stateOf = ({ people }: Rung, taken: number): string =>
  people <= taken ? text.rungReached : text.rungMissing(people - taken)
