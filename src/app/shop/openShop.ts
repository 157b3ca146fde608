import { onlineManager, QueryClient } from '@tanstack/react-query'
import { createStore, type StoreApi } from 'zustand/vanilla'

import type { LaunchAnswer } from '#domain/contract/launch.ts'

import { type Api, createApi } from '../api/client.ts'
import { createServerClock, type ServerClock } from '../api/clock.ts'
import { launch } from '../api/launch.ts'
import { Unreachable } from '../api/unreachable.ts'
import type { Host } from '../host/host.ts'
import { type Failure, isFailure } from './failure.ts'
import { seedFirstScreen } from './firstScreen.ts'

/** The world around the app. `main.tsx` gives the real one, tests another. */
export type Outside = Readonly<{
  /** The API's base address: absolute, ends with a slash. */
  base: string
  fetch: typeof fetch
  host: Host
  /** What stood behind `#` when the app was opened, without it. */
  fragment: string
  localNow: () => number
  /** By how many minutes the person's clock is ahead of UTC. */
  utcOffset?: number
  /** The code by which an advertising account hears what is looked at, put into the cart and bought. */
  pixel?: string | null
}>

/** Who we are here and what shop this is: known once the launch has been answered. */
export type Launched =
  | { kind: 'waiting' }
  | { kind: 'failed'; failure: Failure }
  | ({ kind: 'ready' } & Omit<LaunchAnswer, 'first' | 'session'>)

export type Shop = Readonly<{
  api: Api
  host: Host
  /** What stood behind `#` when the app was opened: the address of its first screen is ours since. */
  opened: string
  pixel: string | null
  clock: ServerClock
  answers: QueryClient
  launched: StoreApi<Launched>
  launchAgain: () => Promise<void>
}>

export function openShop({ base, fetch, host, fragment: opened, localNow, utcOffset, pixel = null }: Outside): Shop {
  const clock = createServerClock(localNow)
  const answers = new QueryClient({ defaultOptions: { queries: READING, mutations: { networkMode: 'always' } } })
  const launched = createStore<Launched>(() => ({ kind: 'waiting' }))
  let token: string | null = null
  let fragment = opened

  const enter = async () => {
    const { session, first, ...known } = await launch({
      base,
      fetch,
      launchString: host.launchString,
      fragment,
      utcOffset,
    })
    token = session
    clock.set(known.now)
    return { first, known }
  }
  const launchAgain = async () => {
    launched.setState({ kind: 'waiting' }, true)
    const here = fragment
    try {
      const { first, known } = await enter()
      seedFirstScreen(answers, first, { fragment: here, categories: known.categories })
      launched.setState({ kind: 'ready', ...known }, true)
    } catch (error) {
      if (!isFailure(error)) throw error
      launched.setState({ kind: 'failed', failure: error }, true)
    }
  }
  const api = createApi({
    base,
    fetch,
    clock,
    session: {
      token: () => token,
      renewed: (fresh) => {
        token = fresh
      },
      signInAgain: async () => {
        await enter()
        return token !== null
      },
    },
  })

  // The host may have hidden us for an hour: prices, seats and clocks on the screen are asked for again.
  host.onSeen((seen) => seen && void answers.invalidateQueries())
  // The browser's word of a connection lost or found is a hint to ask again; what comes of that is what is said.
  onlineManager.subscribe(() => void answers.invalidateQueries())
  // Whoever comes by somebody's link while we are open is counted like those who are let in by one.
  host.onFragment((link) => {
    if (!/[?&]from=/.test(link)) return
    fragment = link
    void enter().catch((error: unknown) => {
      if (!isFailure(error)) throw error
    })
  })
  return { api, host, opened, pixel, clock, answers, launched, launchAgain }
}

const READING = {
  staleTime: 15_000,
  // What was seen is there without a connection, for as long as the app is.
  gcTime: Infinity,
  // The browser's own opinion of being offline is wrong in web views; a call that fails says so itself.
  networkMode: 'always',
  retry: (failed: number, error: Error) => error instanceof Unreachable && error.why !== 'timeout' && failed < 1,
  retryDelay: 700,
} as const
