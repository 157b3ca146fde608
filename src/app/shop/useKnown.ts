import { useQueryClient } from '@tanstack/react-query'

import type { Endpoint, InputOf, OutputOf } from '#domain/contract/endpoint.ts'

import { answerKey } from './answerKey.ts'

export type Known = Readonly<{
  /** An action's answer that is at the same time what another call would say. */
  put: <E extends Endpoint>(endpoint: E, input: InputOf<E>, answer: OutputOf<E>) => void
  change: <E extends Endpoint>(endpoint: E, input: InputOf<E>, changed: (answer: OutputOf<E>) => OutputOf<E>) => void
  /** Everything said by these lines of the contract is asked again where it is shown. */
  outdate: (...endpoints: readonly Endpoint[]) => void
}>

/** What the server said earlier, for those who know that it has changed. */
export function useKnown(): Known {
  const answers = useQueryClient()
  return {
    put: (endpoint, input, answer) => void answers.setQueryData(answerKey(endpoint, input), answer),
    change: <E extends Endpoint>(endpoint: E, input: InputOf<E>, changed: (answer: OutputOf<E>) => OutputOf<E>) =>
      void answers.setQueryData<OutputOf<E>>(answerKey(endpoint, input), (answer: OutputOf<E> | undefined) =>
        answer === undefined ? undefined : changed(answer),
      ),
    outdate: (...endpoints) => {
      for (const { method, path } of endpoints) void answers.invalidateQueries({ queryKey: [`${method} ${path}`] })
    },
  }
}
