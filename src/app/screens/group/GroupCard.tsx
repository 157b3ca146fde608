import { Group } from '@vkontakte/vkui'
import { Suspense } from 'react'

import type { GroupPicture, GroupView } from '#domain/contract/groupBuys.ts'
import { phaseOf, priceNow } from '#domain/groupBuy.ts'
import { priceAlone } from '#domain/ladder.ts'
import type { Instant } from '#domain/time.ts'

import { useMe } from '../../shop/ShopProvider.tsx'
import { usePurchaseTold } from '../../shop/usePixel.ts'
import { useServerNow } from '../../shop/useServerNow.ts'
import { text } from '../../text/group.ts'
import { roubles } from '../../text/money.ts'
import { groupToShare } from '../../ui/share/thingToShare.ts'
import { Thing } from '../../ui/Thing.tsx'
import { whenItComes } from '../../ui/whenItComes.ts'
import { Gathering } from './Gathering.tsx'
import { GroupActions } from './GroupActions.tsx'
import { MySeatCard } from './MySeatCard.tsx'
import { purchaseOf } from './purchaseOf.ts'
import { standingOf } from './standing.ts'
import { StorySkeleton } from './StorySkeleton.tsx'
import { useLiveGroup } from './useLiveGroup.ts'

import styles from './group.module.css'

const ShareSheet = whenItComes(async () => (await import('../../ui/share/ShareSheet.tsx')).ShareSheet)
const Story = whenItComes(async () => (await import('./later/Story.tsx')).Story)
const SellerCard = whenItComes(async () => (await import('./later/SellerCard.tsx')).SellerCard)
const LeaveSheet = whenItComes(async () => (await import('./later/LeaveSheet.tsx')).LeaveSheet)

export function GroupCard({ view }: { view: GroupView }) {
  useLiveGroup(view)
  const now = useServerNow()
  const sells = useMe()?.role === 'seller'
  const { group, mine } = view
  const standing = standingOf(view, now)
  usePurchaseTold(purchaseOf(standing, view))

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
            <Prices group={group} now={now} />
          </Thing>
        </div>
      </Group>
      <MySeatCard standing={standing} group={group} money={mine?.money ?? null} now={now} />
      <Gathering group={group} now={now} />
      <Suspense fallback={<StorySkeleton />}>
        {sells && <SellerCard group={group} now={now} />}
        <Story group={group} now={now} />
      </Suspense>
      <GroupActions standing={standing} view={view} />
      <Suspense>
        <ShareSheet thing={groupToShare(group, now)} className={styles['ways']} />
      </Suspense>
      <Suspense>{(standing.kind === 'seated' || standing.kind === 'paying') && <LeaveSheet view={view} />}</Suspense>
    </>
  )
}

/** A price that nobody can pay any longer is not shown. */
function Prices({ group, now }: { group: GroupPicture; now: Instant }) {
  const { kind } = phaseOf(group, now)
  const alone = roubles(priceAlone(group.ladder))
  if (kind === 'lapsed' || kind === 'closed') return <span className={styles['alone']}>{text.alone(alone)}</span>
  return (
    <span className={styles['prices']}>
      <b className={styles['price']}>{roubles(priceNow(group))}</b>
      <span className={styles['alone']}>{text.alone(alone)}</span>
    </span>
  )
}
