import { Icon28UserOutline } from '@vkontakte/icons'
import { Avatar } from '@vkontakte/vkui'

import type { Face } from '#domain/contract/groupBuys.ts'

import { text } from '../text/product.ts'
import { Heard } from './Heard.tsx'

import styles from './Faces.module.css'

const SHOWN = 5

type FacesProps = Readonly<{
  faces: readonly Face[]
  /** How many there are in all; only those whose faces are given, when left out. */
  people?: number
  size?: number
}>

/** The first few people in a group: faces of those who agreed to be seen, silhouettes of the others. */
export function Faces({ faces, people = faces.length, size = 36 }: FacesProps) {
  const shown = faces.slice(0, SHOWN)
  const more = people - shown.length
  const names = [...shown.map(({ firstName }) => firstName ?? text.someone), ...(more > 0 ? [text.more(more)] : [])]
  return (
    <span className={styles['faces']}>
      <Heard>{text.faces(names.join(', '))}</Heard>
      <span aria-hidden className={styles['seen']}>
        {shown.map(({ seatId, firstName, photo }) => (
          <Avatar
            key={seatId}
            size={size}
            {...(photo && { src: photo })}
            {...(firstName && { initials: firstName.slice(0, 1) })}
            fallbackIcon={<Icon28UserOutline />}
          />
        ))}
        {more > 0 && <span className={styles['more']}>{`+${more}`}</span>}
      </span>
    </span>
  )
}
