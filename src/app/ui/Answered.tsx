import type { ReactNode } from 'react'

import type { Answer } from '../shop/useAnswer.ts'
import { FailureCard } from './FailureCard.tsx'
import { GuestCard } from './GuestCard.tsx'
import { OfflineBanner } from './OfflineBanner.tsx'

type AnsweredProps<T> = Readonly<{
  answer: Answer<T>
  /** What waits in the place of the answer, in its final layout. */
  skeleton: ReactNode
  children: (value: T) => ReactNode
}>

/** Whatever the server said, drawn: still on its way, failed, for people with a session only, or there. */
export function Answered<T>({ answer, skeleton, children }: AnsweredProps<T>) {
  switch (answer.kind) {
    case 'waiting':
      return <div aria-busy>{skeleton}</div>
    case 'failed': {
      const { failure } = answer
      const unknown = failure.name === 'Refused' && failure.code === 'not_signed_in'
      return unknown ? <GuestCard /> : <FailureCard failure={failure} retry={answer.retry} />
    }
    case 'ready':
      return (
        <>
          <OfflineBanner outdated={answer.outdated} retry={answer.retry} />
          {children(answer.value)}
        </>
      )
  }
}
