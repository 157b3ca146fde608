import { Button, Placeholder } from '@vkontakte/vkui'

import type { Failure } from '../shop/failure.ts'
import { say, traceOf } from '../text/failures.ts'
import { text } from '../text/shell.ts'

/** Why there is nothing to show, and a way to try again. */
export function FailureCard({ failure, retry }: { failure: Failure; retry: () => void }) {
  return (
    <Placeholder
      role="alert"
      title={say(failure)}
      action={
        <Button size="m" mode="secondary" onClick={retry}>
          {text.retry}
        </Button>
      }
    >
      {traceOf(failure)}
    </Placeholder>
  )
}
