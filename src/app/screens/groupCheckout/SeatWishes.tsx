import { FormItem, Group, Radio, RadioGroup, SimpleCell, Switch } from '@vkontakte/vkui'
import { useId } from 'react'

import { IfFull } from '#domain/seat.ts'

import type { CheckoutDraft } from '../../shop/checkoutDraft.ts'
import { text } from '../../text/groupCheckout.ts'

type SeatWishesProps = Readonly<{ draft: CheckoutDraft; type: (typed: Partial<CheckoutDraft>) => void }>

const WORDS = {
  open_new: { name: text.openNew, why: text.openNewWhy },
  release: { name: text.release, why: text.releaseWhy },
} as const satisfies Record<IfFull, unknown>

/** What the buyer decides beforehand: what a late payment is for, and who sees them. */
export function SeatWishes({ draft, type }: SeatWishesProps) {
  const id = useId()
  return (
    <Group>
      <FormItem top={text.ifFull} topMultiline>
        <RadioGroup role="radiogroup" aria-label={text.ifFull}>
          {IfFull.options.map((ifFull) => (
            <Radio
              key={ifFull}
              name="if-full"
              checked={draft.ifFull === ifFull}
              onChange={() => type({ ifFull })}
              description={WORDS[ifFull].why}
            >
              {WORDS[ifFull].name}
            </Radio>
          ))}
        </RadioGroup>
      </FormItem>
      <SimpleCell
        Component="div"
        multiline
        subtitle={text.visibleWhy}
        after={<Switch id={id} checked={draft.visible} onChange={({ target }) => type({ visible: target.checked })} />}
      >
        <label htmlFor={id}>{text.visible}</label>
      </SimpleCell>
    </Group>
  )
}
