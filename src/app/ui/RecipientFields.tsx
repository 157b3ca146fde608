import { Group, Header } from '@vkontakte/vkui'

import type { CheckoutForm } from '../shop/useCheckoutForm.ts'
import { text } from '../text/checkout.ts'
import { EmailField } from './EmailField.tsx'
import { Field } from './Field.tsx'
import { FillInOffer } from './FillInOffer.tsx'

/** Who takes the parcel, and where the receipt goes if there is to be one. */
export function RecipientFields({ form, payments = true }: { form: CheckoutForm; payments?: boolean }) {
  const { draft, name, type, wrong } = form
  return (
    <Group header={<Header>{text.recipient}</Header>}>
      <FillInOffer form={form} />
      <Field
        label={text.name}
        field="name"
        wrong={wrong}
        value={name}
        change={(typed) => type({ name: typed })}
        autoComplete="name"
      />
      <Field
        label={text.phone}
        field="phone"
        wrong={wrong}
        value={draft.phone}
        change={(phone) => type({ phone })}
        hint={text.phoneWhy}
        autoComplete="tel"
        inputMode="tel"
        placeholder="+7 916 000-00-00"
      />
      {payments && <EmailField form={form} />}
    </Group>
  )
}
