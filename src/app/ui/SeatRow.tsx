import type { Face } from '#domain/contract/groupBuys.ts'

import { Seat } from './Seat.tsx'

import styles from './SeatRow.module.css'

/** Beyond this many a crowd is shown by its first people and a number. */
const DRAWN = 12

type SeatRowProps = Readonly<{
  /** The first of them. */
  faces: readonly Face[]
  /** How many have a seat, paid or being paid. */
  people: number
  /** How many there can be; of a group that is over, how many there are. */
  capacity: number
  goal: number
  label: string
  centered?: boolean
}>

/** The group, seat by seat. */
export function SeatRow({ faces, people, capacity, goal, label, centered = false }: SeatRowProps) {
  const drawn = faces.slice(0, capacity > DRAWN ? DRAWN - 1 : DRAWN)
  const others = Math.max(0, people - drawn.length)
  // Of a crowd's many free seats only those are drawn that the next step is about.
  const seats = Math.min(capacity, capacity > DRAWN ? Math.max(goal, people + 1) : DRAWN, DRAWN)
  const free = Math.max(0, seats - drawn.length - (others > 0 ? 1 : 0))
  return (
    <ul className={centered ? `${styles['seats']} ${styles['centered']}` : styles['seats']} aria-label={label}>
      {drawn.map((face) => (
        <Seat key={`${face.seatId}${face.state}`} face={face} />
      ))}
      {others > 0 && <li className={styles['others']}>+{others}</li>}
      {Array.from({ length: free }, (_, seat) => (
        <Seat key={seat} face={null} />
      ))}
    </ul>
  )
}
