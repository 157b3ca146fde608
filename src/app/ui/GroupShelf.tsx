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
  return (
    <section className={styles['shelf']} aria-label={text.closingSoon}>
      <Title level="3" Component="h2" className={styles['title']}>
        {text.closingSoon}
      </Title>
      <HorizontalScroll arrowSize="s">
        <ul className={styles['tiles']}>
          {/* The shelf keeps its place when its last group has closed. */}
          {listed.length === 0 && <li className={styles['over']}>{text.closedMeanwhile}</li>}
          {listed.map((group) => (
            <GroupTile key={group.id} group={group} />
          ))}
        </ul>
      </HorizontalScroll>
      <AskFriends friendly={listed.some((group) => 'friends' in group)} />
    </section>
  )
}
