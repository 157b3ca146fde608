import { FormItem, Input, type InputProps, Textarea } from '@vkontakte/vkui'
import { useId } from 'react'

import { type CheckoutField, wrongWords } from '../text/checkout.ts'

type FieldProps = Readonly<{
  label: string
  field: CheckoutField
  /** By the server's name of the field, `recipient.phone`: what has to be put right. */
  wrong: readonly string[]
  value: string
  change: (typed: string) => void
  hint?: string
  optional?: boolean
  long?: boolean
}> &
  Pick<InputProps, 'autoComplete' | 'inputMode' | 'placeholder'>

/** A field of a form, and below it what is wrong with it. */
export function Field({
  label,
  field,
  wrong,
  value,
  change,
  hint,
  optional = false,
  long = false,
  ...rest
}: FieldProps) {
  const id = useId()
  const isWrong = wrong.some((path) => path.split('.').at(-1) === field)
  const below = isWrong ? wrongWords[field] : hint
  const said = { 'aria-invalid': isWrong, ...(below !== undefined && { 'aria-describedby': `${id}-below` }) }
  const shared = { ...rest, id, value }
  return (
    <FormItem
      top={label}
      htmlFor={id}
      bottom={below}
      bottomId={`${id}-below`}
      status={isWrong ? 'error' : 'default'}
      required={!optional}
    >
      {long ? (
        <Textarea {...shared} rows={2} slotProps={{ textArea: said }} onChange={({ target }) => change(target.value)} />
      ) : (
        <Input {...shared} slotProps={{ input: said }} onChange={({ target }) => change(target.value)} />
      )}
    </FormItem>
  )
}
