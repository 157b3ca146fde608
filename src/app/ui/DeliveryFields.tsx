import { Group, Header, Radio, RadioGroup } from '@vkontakte/vkui'

import { deliveryPrice, type DeliveryTerms } from '#domain/delivery.ts'
import { type Kopecks, NOTHING } from '#domain/money.ts'

import type { CheckoutForm } from '../shop/useCheckoutForm.ts'
import { text } from '../text/checkout.ts'
import { roubles } from '../text/money.ts'
import { Field } from './Field.tsx'
import { PickupPoints } from './PickupPoints.tsx'
import { useNearest } from './useNearest.ts'

type DeliveryFieldsProps = Readonly<{ form: CheckoutForm; terms: DeliveryTerms; goods: Kopecks }>

/** Where the parcel goes, what that costs, and from which sum on it is free. */
export function DeliveryFields({ form, terms, goods }: DeliveryFieldsProps) {
  const { draft, type } = form
  const { pickupPoints, courier } = terms
  // Asked for the form as a whole, so that going over to the courier and back does not ask again.
  const nearest = useNearest(pickupPoints)
  if (pickupPoints.length === 0 && !courier)
    return <Group header={<Header>{text.delivery}</Header>}>{text.noWay}</Group>

  const courierPrice = deliveryPrice(terms, { kind: 'courier', city: '', address: '', comment: '' }, goods)
  return (
    <Group header={<Header>{text.delivery}</Header>}>
      <RadioGroup role="radiogroup" aria-label={text.way}>
        {pickupPoints.length > 0 && (
          <Radio name="way" checked={draft.way === 'pickup'} onChange={() => type({ way: 'pickup' })}>
            {text.pickup}
          </Radio>
        )}
        {courier && (
          <Radio
            name="way"
            checked={draft.way === 'courier'}
            onChange={() => type({ way: 'courier' })}
            description={
              courierPrice !== NOTHING && courier.freeFrom !== null && text.freeFrom(roubles(courier.freeFrom))
            }
          >
            {courierPrice === NOTHING ? text.courierFree : text.courier(roubles(courier.price))}
          </Radio>
        )}
      </RadioGroup>
      {draft.way === 'pickup' ? <PickupPoints form={form} nearest={nearest} /> : <CourierFields form={form} />}
    </Group>
  )
}

function CourierFields({ form: { draft, type, wrong } }: { form: CheckoutForm }) {
  return (
    <>
      <Field
        label={text.city}
        field="city"
        wrong={wrong}
        value={draft.city}
        change={(city) => type({ city })}
        autoComplete="address-level2"
      />
      <Field
        label={text.address}
        field="address"
        wrong={wrong}
        value={draft.address}
        change={(address) => type({ address })}
        autoComplete="street-address"
      />
      <Field
        label={text.comment}
        field="comment"
        wrong={wrong}
        value={draft.comment}
        change={(comment) => type({ comment })}
        hint={text.commentHint}
        optional
        long
      />
    </>
  )
}
