import { FormItem, Group, Header, NativeSelect } from '@vkontakte/vkui'
import { useId } from 'react'

import { DAY, HOUR } from '#domain/time.ts'

import { spoken } from '../../text/dates.ts'
import { text } from '../../text/offers.ts'
import { OfferField } from './OfferField.tsx'
import type { OfferForm } from './useOfferForm.ts'

const LENGTHS = [HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY, 4 * DAY, 5 * DAY, 7 * DAY]

/** How a group gathers, and what limits there are. */
export function OfferNumbers({ form }: { form: OfferForm }) {
  return (
    <>
      <Group header={<Header>{text.numbers}</Header>}>
        <NumberField form={form} field="goal" hint={text.goalWhy} />
        <NumberField form={form} field="capacity" hint={text.capacityWhy} />
        <Lasts form={form} />
      </Group>
      <Group header={<Header>{text.limits}</Header>}>
        <NumberField form={form} field="unitsPerBuyer" />
        <NumberField form={form} field="groupsPerOrganiser" hint={text.limitHint} />
        <NumberField form={form} field="quota" hint={text.quotaHint} />
      </Group>
    </>
  )
}

type NumberFieldProps = Readonly<{
  form: OfferForm
  field: 'goal' | 'capacity' | 'unitsPerBuyer' | 'groupsPerOrganiser' | 'quota'
  hint?: string
}>

const NumberField = ({ form: { typed, type, problems }, field, ...hint }: NumberFieldProps) => (
  <OfferField
    label={text[field]}
    value={typed[field]}
    change={(value) => type({ [field]: value })}
    problem={problems[field]}
    inputMode="numeric"
    {...hint}
  />
)

/** An offer made elsewhere may gather for a time that is not among these. */
function Lasts({ form: { typed, type } }: { form: OfferForm }) {
  const id = useId()
  const lengths = LENGTHS.includes(typed.lasts) ? LENGTHS : [...LENGTHS, typed.lasts].toSorted((a, b) => a - b)
  return (
    <FormItem top={text.lasts} htmlFor={id}>
      <NativeSelect id={id} value={typed.lasts} onChange={({ target }) => type({ lasts: Number(target.value) })}>
        {lengths.map((length) => (
          <option key={length} value={length}>
            {spoken(length)}
          </option>
        ))}
      </NativeSelect>
    </FormItem>
  )
}
