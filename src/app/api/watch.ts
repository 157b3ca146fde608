import * as v from 'valibot'

import type { Endpoint, InputOf, OutputOf } from '#domain/contract/endpoint.ts'
import { Refused } from '#domain/refusal.ts'

import { hearBeside } from './besideTheAnswer.ts'
import { type Api, sessionHeaders } from './client.ts'
import { listenOnce, NoStreams } from './eventStream.ts'
import { requestTo } from './request.ts'
import type { SessionKeeper } from './wires.ts'

const ASK_EVERY = 5_000
const FIRST_PAUSE = 1_000
const LONGEST_PAUSE = 30_000

export type Watching<E extends Endpoint> = Readonly<{
  endpoint: E
  input: InputOf<E>
  /** Told of every change. */
  tell: (news: OutputOf<E>) => void
  /** Where streams do not come through, this is called every few seconds instead. */
  ask: () => Promise<unknown>
  signal: AbortSignal
  /** Nobody looks at a hidden page: its connection is given back until it is seen again. */
  page?: Document
}>

/**
 * Follows a stream until `signal` is aborted or the server refuses, resuming where it broke off. A session that ran
 * out is no refusal: it is renewed, as a call renews it.
 */
export async function watch<E extends Endpoint>(
  api: Api,
  { endpoint, input, tell, ask, signal, page = document }: Watching<E>,
): Promise<void> {
  const { base, fetch, session } = api.wires
  let after: string | undefined
  let pause = FIRST_PAUSE
  let streams = true
  let signedInAgain = false

  const opened = (headers: Headers, took: number) => {
    signedInAgain = false
    hearBeside(api.wires, headers, took)
  }
  const hear = ({ id, data }: { id: string | undefined; data: string }) => {
    const news = v.safeParse(endpoint.output, parsed(data))
    if (!news.success) return
    after = id ?? after
    pause = FIRST_PAUSE
    tell(news.output)
  }

  while (!signal.aborted) {
    await whenSeen(page, signal)
    if (!streams) {
      // What fails here is shown by whoever asked; the next round tries again.
      await ask().catch(() => undefined)
      await sleep(ASK_EVERY, signal)
      continue
    }
    const round = untilHidden(page, signal)
    const token = session.token()
    const asked = performance.now()
    try {
      const url = new URL(requestTo(endpoint, input).path.slice(1), base)
      if (after !== undefined) url.searchParams.set('after', after)
      await listenOnce({
        fetch,
        url: url.href,
        headers: sessionHeaders(token),
        signal: round.signal,
        opened: (headers) => opened(headers, performance.now() - asked),
        hear,
      })
    } catch (error) {
      const ranOut: boolean =
        token !== null && !signedInAgain && error instanceof Refused && error.code === 'not_signed_in'
      const failure: unknown = ranOut ? await signIn(session, error) : error
      if (failure instanceof Refused) return
      signedInAgain = failure === null
      if (error instanceof NoStreams && !round.signal.aborted) streams = false
    } finally {
      round.end()
    }
    if (streams && page.visibilityState === 'visible') {
      await sleep(pause * (0.75 + Math.random() / 2), signal)
      pause = Math.min(pause * 2, LONGEST_PAUSE)
    }
  }
}

/** Why nobody could be signed in again, or null when somebody was. */
async function signIn({ signInAgain }: SessionKeeper, refused: unknown): Promise<unknown> {
  try {
    return (await signInAgain()) ? null : refused
  } catch (error) {
    return error
  }
}

function parsed(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return undefined
  }
}

/** Aborted when the page is hidden or the whole watch ends. */
function untilHidden(page: Document, signal: AbortSignal) {
  const round = new AbortController()
  const over = () => round.abort()
  const seen = () => {
    if (page.visibilityState === 'hidden') over()
  }
  signal.addEventListener('abort', over)
  page.addEventListener('visibilitychange', seen)
  const end = () => {
    signal.removeEventListener('abort', over)
    page.removeEventListener('visibilitychange', seen)
  }
  return { signal: round.signal, end }
}

function whenSeen(page: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (page.visibilityState === 'hidden' && !signal.aborted) return
      page.removeEventListener('visibilitychange', look)
      signal.removeEventListener('abort', look)
      resolve()
    }
    page.addEventListener('visibilitychange', look)
    signal.addEventListener('abort', look)
    look()
  })
}

function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', wake)
      resolve()
    }
    const timer = setTimeout(wake, milliseconds)
    signal.addEventListener('abort', wake)
  })
}
