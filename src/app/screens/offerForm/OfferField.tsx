import { FormItem, Input, type InputProps } from '@vkontakte/vkui'
import { useId } from 'react'

type OfferFieldProps = Readonly<{
  label: string
  value: string
  change: (typed: string) => void
  /** What is wrong with it, in words. */
  problem: string | undefined
  hint?: string
}> &
  Pick<InputProps, 'inputMode' | 'type'>

/** A field of the form, and below it what is wrong with it. */
export function OfferField({ label, value, change, problem, hint, ...rest }: OfferFieldProps) {
  const id = useId()
  const below = problem ?? hint
  return (
    <FormItem
      top={label}
      htmlFor={id}
      bottom={below}
      bottomId={`${id}-below`}
      status={problem === undefined ? 'default' : 'error'}
    >
      <Input
        {...rest}
        id={id}
        value={value}
        onChange={({ target }) => change(target.value)}
        slotProps={{
          input: {
            'aria-invalid': problem !== undefined,
            ...(below !== undefined && { 'aria-describedby': `${id}-below` }),
          },
        }}
      />
    </FormItem>
  )
}
