import type { FriendsGroup, GatheringGroup } from '#domain/contract/groupLists.ts'
import { phaseOf, priceNow } from '#domain/groupBuy.ts'
import type { Instant } from '#domain/time.ts'

import { useServerNow } from '../shop/useServerNow.ts'
import { text } from '../text/groups.ts'
import { roubles } from '../text/money.ts'
import { Faces } from './Faces.tsx'
import { PageLink } from './PageLink.tsx'
import { Picture } from './Picture.tsx'
import { TimeLeft } from './TimeLeft.tsx'

import styles from './GroupTile.module.css'

/** A group on a shelf: what is bought, for how much, who is in, and how long it has. */
export function GroupTile({ group }: { group: GatheringGroup | FriendsGroup }) {
  const now = useServerNow()
  const { id, product, taken, goal, capacity, faces, closesAt } = group
  return (
    <li className={styles['tile']}>
      <PageLink to={{ screen: 'group', groupId: id }} className={styles['link']} borderRadiusMode="inherit">
        <span className={styles['head']}>
          <span className={styles['picture']}>
            <Picture picture={product.picture} alt="" sizes="64px" />
          </span>
          <span className={styles['about']}>
            <span className={styles['name']}>{product.name}</span>
            <b className={styles['price']}>{roubles(priceNow(group))}</b>
          </span>
        </span>
        <b className={styles['words']}>{wordsOf(group, now)}</b>
        <span className={styles['foot']}>
          <span className={styles['figures']}>
            <span>{text.crowd(taken, taken < goal ? goal : capacity)}</span>
            <TimeLeft to={closesAt} />
          </span>
          {faces.length > 0 && <Faces faces={faces.slice(0, 3)} size={24} />}
        </span>
      </PageLink>
    </li>
  )
}

/** What matters most about it to whoever looks. */
function wordsOf(group: GatheringGroup | FriendsGroup, now: Instant): string | null {
  if (group.mine) return text.seated
  if ('friends' in group) return text.here(group.friends)
  const phase = phaseOf({ ...group, state: 'gathering' }, now)
  switch (phase.kind) {
    case 'gathering':
      return phase.missing > 0 ? text.missing(phase.missing) : text.enough
    case 'filling':
      return text.filling
    case 'succeeded':
    case 'lapsed':
    case 'closed':
      return text.over
  }
}
