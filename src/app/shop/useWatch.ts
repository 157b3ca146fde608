import { useEffect, useEffectEvent } from 'react'

import type { Endpoint, InputOf, OutputOf } from '#domain/contract/endpoint.ts'

import { watch } from '../api/watch.ts'
import { useLaunched, useShop } from './ShopProvider.tsx'
import { useHostShows } from './useHostShows.ts'

type Watch<E extends Endpoint> = Readonly<{
  tell: (news: OutputOf<E>) => void
  /** Asked every few seconds where streams do not come through. */
  ask: () => Promise<unknown>
}>

/** Follows a stream for as long as the screen is there and the host shows it. */
export function useWatch<E extends Endpoint>(endpoint: E, input: InputOf<E>, { tell, ask }: Watch<E>): void {
  const { api } = useShop()
  const ready = useLaunched().kind === 'ready'
  const shows = useHostShows()
  const onNews = useEffectEvent(tell)
  const onAsk = useEffectEvent(ask)
  const same = JSON.stringify(input)

  useEffect(() => {
    if (!ready || !shows) return undefined
    const watching = new AbortController()
    void watch(api, {
      endpoint,
      input: JSON.parse(same),
      tell: (news) => onNews(news),
      ask: () => onAsk(),
      signal: watching.signal,
    })
    return () => watching.abort()
  }, [api, endpoint, same, ready, shows])
}
