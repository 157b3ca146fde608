import { listStories } from '../../network/pageContract.ts'
import { fullName } from '../../network/views.ts'
import { useSeen } from '../asking.ts'
import { Avatar } from '../Avatar.tsx'
import { useColumn } from '../column.ts'
import { useWords } from '../text/words.ts'

import styles from './Stories.module.css'

/** Friends who have told something today; a ring around those whose stories were not seen yet. */
export function StoriesRow() {
  const { me, watch } = useColumn()
  const words = useWords()
  const told = useSeen(me.person.name, listStories, {})
  if (!told.data || told.data.length === 0) return null

  return (
    <ul className={styles['row']} aria-label={words.stories.title}>
      {told.data.map(({ person, stories }) => (
        <li key={person.id}>
          <button
            type="button"
            aria-label={words.stories.of(person.id === me.person.id ? words.stories.mine : fullName(person))}
            data-fresh={stories.some(({ seen }) => !seen)}
            onClick={() => watch(person.name)}
          >
            <span className={styles['ring']}>
              <Avatar portrait={person.portrait} name={person.firstName} size={56} />
            </span>
            <span aria-hidden="true">{person.id === me.person.id ? words.stories.mine : person.firstName}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
