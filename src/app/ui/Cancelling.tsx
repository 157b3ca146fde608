import { Button, ButtonGroup, FormItem, FormStatus, Group } from '@vkontakte/vkui'
import { type ReactNode, useState } from 'react'

import type { Failure } from '../shop/failure.ts'
import { say } from '../text/failures.ts'
import { text } from '../text/refunds.ts'

type CancellingProps = Readonly<{
  sure: string
  /** What cancelling means, with the sum that goes back. */
  why: string
  /** The button that does it. */
  words: string
  running: boolean
  failure: Failure | null
  cancel: () => void
  children?: ReactNode
}>

/** Cancels an order, once it has been said what that means. */
export function Cancelling({ sure, why, words, running, failure, cancel, children }: CancellingProps) {
  const [asked, ask] = useState(false)
  if (!asked) {
    return (
      <Group>
        <FormItem>
          <Button size="l" stretched mode="tertiary" appearance="negative" onClick={() => ask(true)}>
            {text.cancel}
          </Button>
        </FormItem>
      </Group>
    )
  }
  return (
    <Group>
      <FormItem>
        <FormStatus title={sure} role="status">
          {why}
        </FormStatus>
      </FormItem>
      {children}
      <FormItem status={failure ? 'error' : 'default'} bottom={failure && say(failure)}>
        <ButtonGroup mode="vertical" gap="s" stretched>
          <Button size="l" stretched appearance="negative" loading={running} onClick={cancel}>
            {words}
          </Button>
          <Button size="l" stretched mode="secondary" onClick={() => ask(false)}>
            {text.keep}
          </Button>
        </ButtonGroup>
      </FormItem>
    </Group>
  )
}
