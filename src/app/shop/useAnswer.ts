import { useQuery } from '@tanstack/react-query'

import type { Endpoint, InputOf, OutputOf } from '#domain/contract/endpoint.ts'

import { answerKey } from './answerKey.ts'
import { type Failure, isBug, isFailure } from './failure.ts'
import { useLaunched, useShop } from './ShopProvider.tsx'

/** Everything a screen has to draw of one question to the server. */
export type Answer<T> =
  | { kind: 'waiting' }
  | { kind: 'failed'; failure: Failure; retry: () => void }
  /** `outdated` when the last try to renew it failed: what is shown may have changed since. */
  | { kind: 'ready'; value: T; outdated: Failure | null; retry: () => void }

/** What the server says, kept under its contract line. It is asked once the launch has been answered. */
export function useAnswer<E extends Endpoint>(endpoint: E, input: InputOf<E>): Answer<OutputOf<E>> {
  const { api } = useShop()
  const launch = useLaunchFailure()
  const query = useQuery<OutputOf<E>>({
    queryKey: answerKey(endpoint, input),
    queryFn: ({ signal }) => api.call(endpoint, input, { signal }),
    enabled: useLaunched().kind === 'ready',
    throwOnError: isBug,
  })
  if (launch) return launch
  return answerOf(query)
}

type Asked<T> = { data: T | undefined; error: unknown; refetch: () => Promise<unknown> }

export function answerOf<T>({ data, error, refetch }: Asked<T>): Answer<T> {
  const failure = isFailure(error) ? error : null
  const retry = () => void refetch()
  if (data !== undefined) return { kind: 'ready', value: data, outdated: failure, retry }
  return failure ? { kind: 'failed', failure, retry } : { kind: 'waiting' }
}

/** Without a launch nothing else can be asked, so every screen shows its failure and offers to try it again. */
export function useLaunchFailure(): Answer<never> | null {
  const { launchAgain } = useShop()
  const launched = useLaunched()
  return launched.kind === 'failed'
    ? { kind: 'failed', failure: launched.failure, retry: () => void launchAgain() }
    : null
}
