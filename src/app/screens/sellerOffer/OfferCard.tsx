import { FormStatus, Group } from '@vkontakte/vkui'

import type { ShopOffer } from '#domain/contract/seller.ts'

import { text } from '../../text/offers.ts'
import { OfferStateLabel } from '../../ui/OfferStateLabel.tsx'
import { PriceLadderBar } from '../../ui/PriceLadderBar.tsx'
import { Thing } from '../../ui/Thing.tsx'
import { whyPaused } from '../../ui/whyPaused.ts'

import styles from './sellerOffer.module.css'

/** What is offered, and whether it is on. */
export function OfferCard({ offer }: { offer: ShopOffer }) {
  const { product, variants, ladder, state } = offer
  const why = whyPaused(offer)
  return (
    <Group>
      <div className={styles['card']}>
        <Thing
          productId={product.id}
          name={product.name}
          variant={variants?.map(({ name }) => name).join('; ') ?? ''}
          picture={product.picture}
          size="m"
        >
          <span>
            <OfferStateLabel state={state} />
          </span>
        </Thing>
        <PriceLadderBar ladder={ladder} crowd={null} />
        {why && (
          <FormStatus mode="default" title={why}>
            {text.pausedThen}
          </FormStatus>
        )}
      </div>
    </Group>
  )
}
