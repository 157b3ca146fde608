import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'

import type { Endpoint, InputOf, OutputOf } from '#domain/contract/endpoint.ts'

import { type Failure, isBug, isFailure } from './failure.ts'
import { useShop } from './ShopProvider.tsx'

export type Action<E extends Endpoint> = Readonly<{
  running: boolean
  /** Why the last try did not work; null while another runs. */
  failure: Failure | null
  /** `done` is called with the answer, `failed` with what came instead, while their screen is still there. */
  run: (input: InputOf<E>, done?: (answer: OutputOf<E>) => void, failed?: (failure: Failure) => void) => void
  forgetFailure: () => void
}>

/** A call that changes something. Tried again with the same input it is the same intent, so it cannot happen twice. */
export function useAction<E extends Endpoint>(endpoint: E): Action<E> {
  const { api } = useShop()
  const intent = useRef<{ input: string; key: string } | null>(null)
  const { mutate, isPending, error, reset } = useMutation<OutputOf<E>, Error, InputOf<E>>({
    mutationFn: async (input) => {
      const same = JSON.stringify(input)
      if (intent.current?.input !== same) intent.current = { input: same, key: crypto.randomUUID() }
      const answer = await api.call(endpoint, input, { key: intent.current.key })
      intent.current = null
      return answer
    },
    throwOnError: isBug,
  })

  return {
    running: isPending,
    failure: isFailure(error) ? error : null,
    run: (input, done, failed) =>
      mutate(input, {
        onSuccess: (answer) => done?.(answer),
        onError: (why) => isFailure(why) && failed?.(why),
      }),
    // What is still running would lose its `done`.
    forgetFailure: () => error && reset(),
  }
}
