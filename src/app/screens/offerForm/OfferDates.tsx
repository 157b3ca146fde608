import { Group, Header } from '@vkontakte/vkui'

import { text } from '../../text/offers.ts'
import { OfferField } from './OfferField.tsx'
import type { OfferForm } from './useOfferForm.ts'

/** From when until when groups may be opened. */
export function OfferDates({ form: { typed, type, problems } }: { form: OfferForm }) {
  return (
    <Group header={<Header>{text.dates}</Header>}>
      <OfferField
        type="datetime-local"
        label={text.startsAt}
        hint={text.startsHint}
        value={typed.startsAt}
        change={(startsAt) => type({ startsAt })}
        problem={problems['startsAt']}
      />
      <OfferField
        type="datetime-local"
        label={text.endsAt}
        hint={text.endsHint}
        value={typed.endsAt}
        change={(endsAt) => type({ endsAt })}
        problem={problems['endsAt']}
      />
    </Group>
  )
}
