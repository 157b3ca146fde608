import { useState } from 'react'

import { listFriends } from '../../network/contract.ts'
import type { Person } from '../../network/state.ts'
import { fullName } from '../../network/views.ts'
import { useSeen } from '../asking.ts'
import { useColumn } from '../column.ts'
import { useWords } from '../text/words.ts'
import { Choice } from './Choice.tsx'
import { Dialog } from './Dialog.tsx'

import styles from './Dialog.module.css'

/** A mini-app asks to choose friends; it learns only of those chosen. */
export function FriendsDialog({ many, done }: { many: boolean; done: (people: readonly Person[] | null) => void }) {
  const { me } = useColumn()
  const words = useWords()
  const friends = useSeen(me.person.name, listFriends, {})
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set())
  const choose = () => done(friends.data?.filter(({ id }) => chosen.has(id)) ?? [])

  const foot = (
    <button type="button" className={styles['main']} disabled={chosen.size === 0} onClick={choose}>
      {words.dialogs.choose}
    </button>
  )
  return (
    <Dialog title={many ? words.dialogs.pickMany : words.dialogs.pick} close={() => done(null)} foot={foot}>
      <div className={styles['people']}>
        {friends.data?.map((friend) => (
          <Choice
            key={friend.id}
            portrait={friend.portrait}
            name={fullName(friend)}
            many={many}
            id={friend.id}
            chosen={chosen}
            choose={setChosen}
          />
        ))}
      </div>
    </Dialog>
  )
}
