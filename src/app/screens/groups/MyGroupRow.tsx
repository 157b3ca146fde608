import type { MyGroup } from '#domain/contract/groupLists.ts'
import { phaseOf, priceNow } from '#domain/groupBuy.ts'
import { type MyGroupStanding, standingIn } from '#domain/myGroup.ts'
import type { Instant } from '#domain/time.ts'

import { useServerNow } from '../../shop/useServerNow.ts'
import { momentOf, ticking } from '../../text/dates.ts'
import { text } from '../../text/groups.ts'
import { roubles } from '../../text/money.ts'
import { PageLink } from '../../ui/PageLink.tsx'
import { Picture } from '../../ui/Picture.tsx'
import { TimeLeft } from '../../ui/TimeLeft.tsx'

import styles from './groups.module.css'

/** One of somebody's groups: what is bought, how far it is, and what has become of their seat. */
export function MyGroupRow({ group, mine }: MyGroup) {
  const now = useServerNow()
  const standing = standingIn(group, mine, now)
  const { product, taken, goal, capacity, closesAt, endedAt } = group
  const goesOn = standing.kind === 'paying' || standing.kind === 'seated'

  return (
    <div className={styles['group']}>
      <PageLink to={{ screen: 'group', groupId: group.id }} className={styles['row']}>
        <span className={styles['picture']}>
          <Picture picture={product.picture} alt="" sizes="72px" />
        </span>
        <span className={styles['about']}>
          <span className={styles['name']}>{product.name}</span>
          <b className={styles[TONE[standing.kind]]}>{standingWords(standing, now)}</b>
          <span className={styles['facts']}>
            {(goesOn || standing.kind === 'won') && <b className={styles['price']}>{roubles(priceNow(group))}</b>}
            <span>{text.crowd(taken, taken < goal ? goal : capacity)}</span>
            {goesOn && <span>{lackingWords(group, now)}</span>}
          </span>
          <span className={styles['time']}>
            {goesOn ? <TimeLeft to={closesAt} /> : text.until(momentOf(endedAt ?? closesAt, now))}
          </span>
        </span>
      </PageLink>
      <div className={styles['ways']}>
        <PageLink to={{ screen: 'order', orderId: mine.orderId }} className={styles['way']}>
          {text.order}
        </PageLink>
        {standing.kind === 'moved' && (
          <PageLink to={{ screen: 'group', groupId: standing.to }} className={styles['way']}>
            {text.toMoved}
          </PageLink>
        )}
      </div>
    </div>
  )
}

const TONE = {
  paying: 'urgent',
  seated: 'good',
  won: 'good',
  lost: 'quiet',
  left: 'quiet',
  moved: 'urgent',
} as const satisfies Record<MyGroupStanding['kind'], string>

function standingWords(standing: MyGroupStanding, now: Instant): string {
  switch (standing.kind) {
    case 'paying':
      return standing.until ? text.paying(ticking(standing.until - now)) : text.payingOver
    case 'seated':
    case 'won':
    case 'lost':
    case 'left':
    case 'moved':
      return text[standing.kind]
  }
}

function lackingWords(group: MyGroup['group'], now: Instant): string | null {
  const phase = phaseOf(group, now)
  switch (phase.kind) {
    case 'gathering':
      return phase.missing > 0 ? text.missing(phase.missing) : text.enough
    case 'filling':
      return text.filling
    case 'succeeded':
    case 'lapsed':
    case 'closed':
      return null
  }
}
