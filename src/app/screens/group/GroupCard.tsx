import { Group } from '@vkontakte/vkui'

import type { GroupView } from '#domain/contract/groupBuys.ts'
import { priceNow } from '#domain/groupBuy.ts'
import { priceAlone } from '#domain/ladder.ts'

import { useServerNow } from '../../shop/useServerNow.ts'
import { text } from '../../text/group.ts'
import { roubles } from '../../text/money.ts'
import { Thing } from '../../ui/Thing.tsx'
import { Gathering } from './Gathering.tsx'
import { GroupActions } from './GroupActions.tsx'
import { InviteSheet } from './InviteSheet.tsx'
import { MySeatCard } from './MySeatCard.tsx'
import { standingOf } from './standing.ts'
import { useLiveGroup } from './useLiveGroup.ts'

import styles from './group.module.css'

export function GroupCard({ view }: { view: GroupView }) {
  useLiveGroup(view)
  const now = useServerNow()
  const { group } = view
  const standing = standingOf(view, now)

  return (
    <>
      <Group>
        <div className={styles['product']}>
          <Thing
            productId={group.product.id}
            name={group.product.name}
            variant=""
            picture={group.product.picture}
            size="m"
          >
            <span className={styles['prices']}>
              <b className={styles['price']}>{roubles(priceNow(group))}</b>
              <span className={styles['alone']}>{text.alone(roubles(priceAlone(group.ladder)))}</span>
            </span>
          </Thing>
        </div>
      </Group>
      <MySeatCard standing={standing} group={group} now={now} />
      <Gathering group={group} now={now} />
      <GroupActions standing={standing} view={view} />
      <InviteSheet group={group} />
    </>
  )
}
