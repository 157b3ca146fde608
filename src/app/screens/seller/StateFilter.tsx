import { SubnavigationBar, SubnavigationButton } from '@vkontakte/vkui'

import { OrderState } from '#domain/order.ts'

import { stateWords } from '../../text/order.ts'
import { text } from '../../text/seller.ts'

type StateFilterProps = Readonly<{ chosen: OrderState | null; choose: (state: OrderState | null) => void }>

/** Chips by which a seller finds what is to be done. */
export function StateFilter({ chosen, choose }: StateFilterProps) {
  return (
    <nav aria-label={text.filter}>
      <SubnavigationBar>
        {[null, ...OrderState.options].map((state) => (
          <SubnavigationButton
            key={state}
            size="l"
            selected={state === chosen}
            aria-pressed={state === chosen}
            onClick={() => choose(state)}
          >
            {state ? stateWords[state] : text.all}
          </SubnavigationButton>
        ))}
      </SubnavigationBar>
    </nav>
  )
}
