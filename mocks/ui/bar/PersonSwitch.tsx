import type { Person } from '../../network/state.ts'
import { fullName } from '../../network/views.ts'
import { Avatar } from '../Avatar.tsx'
import { Icon } from '../Icon.tsx'

import styles from './StageBar.module.css'

type Switching = { label: string; people: readonly Person[]; as: string; become: (as: string) => void }

export function PersonSwitch({ label, people, as, become }: Switching) {
  const current = people.find(({ name }) => name === as)
  return (
    <label className={styles['person']}>
      <Avatar portrait={current?.portrait ?? null} name={current?.firstName ?? ''} size={28} />
      <select aria-label={label} value={as} onChange={(event) => become(event.target.value)}>
        {people.map((person) => (
          <option key={person.id} value={person.name}>
            {fullName(person)}
          </option>
        ))}
      </select>
      <Icon name="chevron" size={16} />
    </label>
  )
}
