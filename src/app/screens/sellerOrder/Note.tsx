import { FormItem, Input } from '@vkontakte/vkui'
import { useId } from 'react'

import { text } from '../../text/refunds.ts'

const LONGEST = 200

/** What the buyer is told, in the seller's own words. */
export function Note({ note, write }: { note: string; write: (note: string) => void }) {
  const id = useId()
  return (
    <FormItem top={text.note} htmlFor={id} bottom={text.noteHint}>
      <Input id={id} value={note} maxLength={LONGEST} onChange={({ target }) => write(target.value)} />
    </FormItem>
  )
}
