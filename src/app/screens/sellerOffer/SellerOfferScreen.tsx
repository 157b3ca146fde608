import { Panel } from '@vkontakte/vkui'

import { getOffer } from '#domain/contract/seller.ts'

import type { ScreenProps } from '../../screenProps.ts'
import { useAnswer } from '../../shop/useAnswer.ts'
import { text } from '../../text/offers.ts'
import { Answered } from '../../ui/Answered.tsx'
import { OrdersSkeleton } from '../../ui/OrdersSkeleton.tsx'
import { Outcomes } from '../../ui/Outcomes.tsx'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'
import { OfferActions } from './OfferActions.tsx'
import { OfferCard } from './OfferCard.tsx'
import { OfferCounts } from './OfferCounts.tsx'
import { OfferTerms } from './OfferTerms.tsx'

export function SellerOfferScreen({ id, page: { offerId } }: ScreenProps<'seller_offer'>) {
  const offer = useAnswer(getOffer, { offerId })
  return (
    <Panel id={id}>
      <ScreenHeader>{text.offer}</ScreenHeader>
      <Answered answer={offer} skeleton={<OrdersSkeleton />}>
        {(value) => (
          <>
            <OfferCard offer={value} />
            <OfferCounts offer={value} />
            <OfferTerms offer={value} />
            <Outcomes offer={value} />
            <OfferActions asked={offerId} offer={value} />
          </>
        )}
      </Answered>
    </Panel>
  )
}
