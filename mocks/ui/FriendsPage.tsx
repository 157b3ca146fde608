import { listFriends } from '../network/contract.ts'
import { fullName } from '../network/views.ts'
import { useSeen } from './asking.ts'
import { Avatar } from './Avatar.tsx'
import { useColumn } from './column.ts'
import { Icon } from './Icon.tsx'
import { PersonName } from './PersonName.tsx'
import { useWords } from './text/words.ts'

import feed from './FeedPage.module.css'
import styles from './Rows.module.css'

export function FriendsPage() {
  const { me, dialogs, say } = useColumn()
  const words = useWords()
  const friends = useSeen(me.person.name, listFriends, {})

  if (friends.data?.length === 0) return <p className={feed['empty']}>{words.friends.empty}</p>
  return (
    <ul className={styles['rows']}>
      {friends.data?.map((friend) => (
        <li key={friend.id} className={styles['row']}>
          <PersonName name={friend.name} className={styles['person']}>
            <Avatar portrait={friend.portrait} name={friend.firstName} size={52} />
            <span className={styles['words']}>
              <b>{fullName(friend)}</b>
              <span className={styles['quiet']}>{friend.status || friend.city}</span>
            </span>
          </PersonName>
          <button
            type="button"
            className={styles['round']}
            aria-label={`${words.friends.message}: ${fullName(friend)}`}
            onClick={() =>
              void dialogs.message(friend, { text: '', link: null }).then((sent) => sent && say(words.dialogs.sent))
            }
          >
            <Icon name="messages" />
          </button>
        </li>
      ))}
    </ul>
  )
}
