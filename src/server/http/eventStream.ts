import { SECOND } from '#domain/time.ts'

import type { Log } from '../world.ts'
import type { Headers } from './answers.ts'

/** Proxies give up on a silent connection after half a minute. */
const HEARTBEAT = 15 * SECOND
/** A refusal comes before the first event, and soon; a watcher with nothing to tell yet is not waited for. */
const FIRST_WORD = SECOND

type Listening = Readonly<{ headers: Headers; untilLeft: () => AbortSignal; world: Readonly<{ log: Log }> }>
type Events = AsyncIterator<string, unknown, undefined>

/** Server-sent events from what `start` tells; its signal is aborted once nobody listens. */
export async function eventStream(
  { headers, untilLeft, world: { log } }: Listening,
  start: (signal: AbortSignal) => AsyncIterable<string>,
): Promise<Response> {
  const signal = untilLeft()
  const ending = new AbortController()
  const end = () => ending.abort()
  signal.addEventListener('abort', end, { once: true })
  const events: Events = start(ending.signal)[Symbol.asyncIterator]()

  // However deep a watcher sleeps, whoever is sent away is let go at once.
  const gone = new Promise<IteratorReturnResult<undefined>>((resolve) => {
    ending.signal.addEventListener('abort', () => resolve({ done: true, value: undefined }), { once: true })
  })
  if (signal.aborted) end()
  const ask = () => {
    const asked = Promise.race([gone, events.next()])
    // Whoever reads slowly has not asked for it yet when it fails; the next read says so.
    asked.catch(() => {})
    return asked
  }
  let next = ask()
  await nextWithin(next, FIRST_WORD)

  const encoder = new TextEncoder()
  const stop = () => {
    signal.removeEventListener('abort', end)
    end()
    // A generator that waits answers only when it wakes, and nobody has to wait for that.
    void events.return?.().catch(() => {})
  }
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const read = await nextWithin(next, HEARTBEAT).catch((error: unknown) => {
        log.error({ err: error }, 'A watcher broke, and whoever watched has to come again')
        throw error
      })
      if (read === 'silence') return controller.enqueue(encoder.encode(':\n\n'))
      if (read.done) {
        stop()
        return controller.close()
      }
      controller.enqueue(encoder.encode(read.value))
      next = ask()
    },
    cancel: stop,
  })
  return new Response(body, {
    headers: { ...headers, 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' },
  })
}

async function nextWithin(next: Promise<IteratorResult<string, unknown>>, time: number) {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<'silence'>((resolve) => {
    timer = setTimeout(() => resolve('silence'), time)
  })
  try {
    return await Promise.race([next, silence])
  } finally {
    clearTimeout(timer)
  }
}
