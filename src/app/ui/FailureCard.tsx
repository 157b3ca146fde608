import { Button, Placeholder } from '@vkontakte/vkui'
import { type ComponentType, lazy, Suspense } from 'react'

import { Refused } from '#domain/refusal.ts'

import type { Failure } from '../shop/failure.ts'
import { text } from '../text/shell.ts'
import { traceOf, unreachableWords } from '../text/unreachable.ts'

/** A first visit is hardly ever refused anything, so the words for it come with the other screens. */
const SaidRefusal = lazy<ComponentType<{ refused: Refused }>>(async () => ({
  default: await import('./SaidRefusal.tsx').then(
    (said) => said.SaidRefusal,
    () => NoConnection,
  ),
}))

const NoConnection = () => unreachableWords.offline

/** Why there is nothing to show, and a way to try again. */
export function FailureCard({ failure, retry }: { failure: Failure; retry: () => void }) {
  const isRefused = failure instanceof Refused
  return (
    <Placeholder
      role="alert"
      title={
        isRefused ? (
          <Suspense>
            <SaidRefusal refused={failure} />
          </Suspense>
        ) : (
          unreachableWords[failure.why]
        )
      }
      action={
        <Button size="m" mode="secondary" onClick={retry}>
          {text.retry}
        </Button>
      }
    >
      {isRefused ? null : traceOf(failure)}
    </Placeholder>
  )
}
