import { Icon24Add } from '@vkontakte/icons'
import { Box, Button, Group, Panel, Placeholder } from '@vkontakte/vkui'
import { useState } from 'react'

import { listOffers } from '#domain/contract/seller.ts'
import { OfferState } from '#domain/groupOffer.ts'

import { open } from '../../navigation/navigator.ts'
import type { ScreenProps } from '../../screenProps.ts'
import { usePages } from '../../shop/usePages.ts'
import { offerStateWords, text } from '../../text/offers.ts'
import { Answered } from '../../ui/Answered.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EndOfList } from '../../ui/EndOfList.tsx'
import { OrdersSkeleton } from '../../ui/OrdersSkeleton.tsx'
import { SellerTabs } from '../../ui/SellerTabs.tsx'
import { TabHeader } from '../../ui/TabHeader.tsx'
import { OfferRow } from './OfferRow.tsx'

/** The shop's group offers, for its own people. */
export function SellerOffersScreen({ id }: ScreenProps<'seller_offers'>) {
  const [state, choose] = useState<OfferState | null>(null)
  const offers = usePages(listOffers, state ? { state } : {})
  return (
    <Panel id={id}>
      <TabHeader>{text.offers}</TabHeader>
      <SellerTabs shown="seller_offers" />
      <Chips label={text.filter} options={OfferState.options} chosen={state} nameOf={nameOf} choose={choose} />
      <Box padding="system">
        <Button size="l" mode="secondary" stretched before={<Icon24Add />} onClick={make}>
          {text.make}
        </Button>
      </Box>
      <Answered answer={offers} skeleton={<OrdersSkeleton />}>
        {(list) => (
          <>
            {list.length === 0 && <NoOffers state={state} />}
            {list.map((offer) => (
              <Group key={offer.id}>
                <OfferRow offer={offer} />
              </Group>
            ))}
            <EndOfList key={list.length} more={offers.more} />
          </>
        )}
      </Answered>
    </Panel>
  )
}

const make = () => open({ screen: 'offer_form', of: null, how: 'make' })

const nameOf = (state: OfferState | null) => (state ? offerStateWords[state] : text.all)

function NoOffers({ state }: { state: OfferState | null }) {
  if (state) return <Placeholder title={text.emptyOfState(offerStateWords[state])} />
  return <Placeholder title={text.empty}>{text.emptyWhy}</Placeholder>
}
