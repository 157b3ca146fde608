import { Icon24UserOutline } from '@vkontakte/icons'

import type { Face } from '#domain/contract/groupBuys.ts'

import { text } from '../text/together.ts'
import { Heard } from './Heard.tsx'

import styles from './Seat.module.css'

/** A place in a group: somebody's, kept for somebody who is paying (dashed), or free. */
export function Seat({ face }: { face: Face | null }) {
  if (!face) {
    return (
      <li className={styles['seat']}>
        <span className={`${styles['face']} ${styles['free']}`} aria-hidden>
          <Icon24UserOutline />
        </span>
        <Heard>{text.emptySeat}</Heard>
      </li>
    )
  }
  return (
    <li className={styles['seat']}>
      <span className={`${styles['face']} ${styles[look(face)]}`} aria-hidden>
        <Likeness face={face} />
      </span>
      <Heard>{nameOf(face)}</Heard>
      <span className={styles['name']} aria-hidden>
        {face.firstName}
      </span>
    </li>
  )
}

function Likeness({ face: { photo, firstName } }: { face: Face }) {
  if (photo !== null) return <img className={styles['photo']} src={photo} alt="" width={48} height={48} />
  if (firstName !== null) return firstName.slice(0, 1)
  return <Icon24UserOutline />
}

function look({ state, firstName, photo }: Face): 'held' | 'taken' | 'silhouette' {
  if (state === 'held') return 'held'
  return firstName === null && photo === null ? 'silhouette' : 'taken'
}

function nameOf({ state, firstName, organiser }: Face): string {
  if (state === 'held') return text.paying(firstName ?? text.someone)
  const name = firstName ?? text.silhouette
  return organiser ? text.organiser(name) : name
}
