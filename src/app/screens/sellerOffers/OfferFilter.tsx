import { SubnavigationBar, SubnavigationButton } from '@vkontakte/vkui'

import { OfferState } from '#domain/groupOffer.ts'

import { offerStateWords, text } from '../../text/offers.ts'

type OfferFilterProps = Readonly<{ chosen: OfferState | null; choose: (state: OfferState | null) => void }>

export function OfferFilter({ chosen, choose }: OfferFilterProps) {
  return (
    <nav aria-label={text.filter}>
      <SubnavigationBar>
        {[null, ...OfferState.options].map((state) => (
          <SubnavigationButton
            key={state}
            size="l"
            selected={state === chosen}
            aria-pressed={state === chosen}
            onClick={() => choose(state)}
          >
            {state ? offerStateWords[state] : text.all}
          </SubnavigationButton>
        ))}
      </SubnavigationBar>
    </nav>
  )
}
