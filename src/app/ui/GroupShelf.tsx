import { HorizontalScroll, Title } from '@vkontakte/vkui'

import type { GatheringGroup } from '#domain/contract/groupLists.ts'

import { useFriendsFirst } from '../shop/useFriendsFirst.ts'
import { text } from '../text/groups.ts'
import { AskFriends } from './AskFriends.tsx'
import { GroupTile } from './GroupTile.tsx'

import styles from './GroupShelf.module.css'

/** Groups that close soon, in a row: those with friends in them first. */
export function GroupShelf({ groups }: { groups: readonly GatheringGroup[] }) {
  const listed = useFriendsFirst(groups, null)
  const friendly = listed.some((group) => 'friends' in group)
  return (
    <section className={styles['shelf']} aria-label={text.closingSoon}>
      <div className={styles['title']}>
        <Title level="3" Component="h2">
          {text.closingSoon}
        </Title>
      </div>
      <HorizontalScroll arrowSize="s">
        {/* Another order is another list: its tiles take one another's places without moving. */}
        <ul key={String(friendly)} className={styles['tiles']}>
          {/* The shelf keeps its place when its last group has closed. */}
          {listed.length === 0 && <li className={styles['over']}>{text.closedMeanwhile}</li>}
          {listed.map((group) => (
            <GroupTile key={group.id} group={group} />
          ))}
        </ul>
      </HorizontalScroll>
      <AskFriends friendly={friendly} />
    </section>
  )
}
