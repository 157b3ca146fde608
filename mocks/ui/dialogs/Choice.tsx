import { Avatar } from '../Avatar.tsx'

import styles from './Dialog.module.css'

type Offered = {
  id: number
  name: string
  portrait: string | null
  many: boolean
  chosen: ReadonlySet<number>
  choose: (chosen: ReadonlySet<number>) => void
}

/** One person or chat of a list to choose from. */
export function Choice({ id, name, portrait, many, chosen, choose }: Offered) {
  const toggle = (on: boolean) => {
    if (!many) return choose(new Set([id]))
    choose(new Set(on ? [...chosen, id] : [...chosen].filter((other) => other !== id)))
  }
  return (
    <label className={styles['person']}>
      <Avatar portrait={portrait} name={name} size={40} />
      <span>{name}</span>
      <input
        type={many ? 'checkbox' : 'radio'}
        name="choice"
        checked={chosen.has(id)}
        onChange={(event) => toggle(event.target.checked)}
      />
    </label>
  )
}
