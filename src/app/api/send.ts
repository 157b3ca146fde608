import { Unreachable } from './unreachable.ts'

const PATIENCE = 15_000

export type Sending = Readonly<{
  fetch: typeof fetch
  url: string
  init: RequestInit
  /** How long to wait for the answer's headers and body, in milliseconds. */
  patience?: number
  signal?: AbortSignal | undefined
}>

/**
 * Sends and reads within a time limit. Whatever the network does becomes Unreachable; only the caller's own abort
 * stays an abort, because nobody waits for that answer any more.
 */
export async function send<T>(
  { fetch, url, init, patience = PATIENCE, signal }: Sending,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const limit = new AbortController()
  const late = setTimeout(() => limit.abort(new Unreachable('timeout')), patience)
  const giveUp = () => limit.abort(signal?.reason)
  signal?.addEventListener('abort', giveUp)
  if (signal?.aborted) giveUp()
  try {
    return await untilAborted(fetch(url, { ...init, signal: limit.signal }).then(read), limit.signal)
  } catch (error) {
    if (signal?.aborted) throw error
    if (limit.signal.aborted) throw new Unreachable('timeout', { cause: error })
    // fetch answers every failure of the network with a TypeError.
    throw error instanceof TypeError ? new Unreachable('offline', { cause: error }) : error
  } finally {
    clearTimeout(late)
    signal?.removeEventListener('abort', giveUp)
  }
}

/** The signal is obeyed here too: the page's first request, made before this code, knows none. */
const untilAborted = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    promise.then(resolve, reject)
    signal.addEventListener('abort', () => reject(signal.reason))
  })
