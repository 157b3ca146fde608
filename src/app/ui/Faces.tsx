import { Icon28UserOutline } from '@vkontakte/icons'
import { Avatar } from '@vkontakte/vkui'

import type { Face } from '#domain/contract/groupBuys.ts'

import { text } from '../text/product.ts'
import { Heard } from './Heard.tsx'

import styles from './Faces.module.css'

const SHOWN = 5

/** The people in a group: faces of those who agreed to be seen, silhouettes of the others. */
export function Faces({ faces, size = 36 }: { faces: readonly Face[]; size?: number }) {
  const names = faces.map(({ firstName }) => firstName ?? text.someone).join(', ')
  return (
    <span className={styles['faces']}>
      <Heard>{text.faces(names)}</Heard>
      <span aria-hidden className={styles['seen']}>
        {faces.slice(0, SHOWN).map(({ seatId, firstName, photo }) => (
          <Avatar
            key={seatId}
            size={size}
            {...(photo && { src: photo })}
            {...(firstName && { initials: firstName.slice(0, 1) })}
            fallbackIcon={<Icon28UserOutline />}
          />
        ))}
        {faces.length > SHOWN && <span className={styles['more']}>{`+${faces.length - SHOWN}`}</span>}
      </span>
    </span>
  )
}
