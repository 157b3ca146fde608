import type { ShopOffer } from '#domain/contract/seller.ts'
import { lowestStep, priceAlone } from '#domain/ladder.ts'
import type { Instant } from '#domain/time.ts'

import { useServerNow } from '../../shop/useServerNow.ts'
import { momentOf } from '../../text/dates.ts'
import { roubles } from '../../text/money.ts'
import { text } from '../../text/offers.ts'
import { OfferStateLabel } from '../../ui/OfferStateLabel.tsx'
import { PageLink } from '../../ui/PageLink.tsx'
import { Picture } from '../../ui/Picture.tsx'
import { whyPaused } from '../../ui/whyPaused.ts'

import styles from './sellerOffers.module.css'

/** An offer in the list: what for, how much, and how it does. */
export function OfferRow({ offer }: { offer: ShopOffer }) {
  const now = useServerNow()
  const { id, product, state, ladder, groups } = offer
  const lowest = lowestStep(ladder)
  const note = whyPaused(offer) ?? whenOf(offer, now)
  return (
    <PageLink to={{ screen: 'seller_offer', offerId: id }} className={styles['row']}>
      <span className={styles['picture']}>
        <Picture picture={product.picture} alt="" sizes="56px" />
      </span>
      <span className={styles['facts']}>
        <span className={styles['name']}>{product.name}</span>
        <span>
          <b>{text.together(roubles(lowest.price), lowest.from)}</b>, {text.alone(roubles(priceAlone(ladder)))}
        </span>
        <span className={styles['counts']}>
          <OfferStateLabel state={state} />
          <span>
            {text.gathering}: {groups.gathering}
          </span>
          <span>
            {text.succeeded}: {groups.succeeded}
          </span>
          <span>
            {text.lapsed}: {groups.lapsed}
          </span>
        </span>
        {note && <span className={styles['note']}>{note}</span>}
      </span>
    </PageLink>
  )
}

function whenOf({ state, startsAt, endsAt }: ShopOffer, now: Instant): string | null {
  if (state === 'planned') return text.starts(momentOf(startsAt, now))
  if (endsAt === null) return null
  return (state === 'ended' ? text.ended : text.ends)(momentOf(endsAt, now))
}
