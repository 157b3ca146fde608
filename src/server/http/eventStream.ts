import { SECOND } from '#domain/time.ts'

import type { Headers } from './answers.ts'

/** Proxies give up on a silent connection after half a minute. */
const HEARTBEAT = 15 * SECOND
/** A refusal comes before the first event, and soon; a watcher with nothing to tell yet is not waited for. */
const FIRST_WORD = SECOND

type Listening = Readonly<{ headers: Headers; untilLeft: () => AbortSignal }>
type Events = AsyncIterator<string, unknown, undefined>

/** Server-sent events from what `start` tells; its signal is aborted once nobody listens. */
export async function eventStream(
  { headers, untilLeft }: Listening,
  start: (signal: AbortSignal) => AsyncIterable<string>,
): Promise<Response> {
  const signal = untilLeft()
  const ending = new AbortController()
  const end = () => ending.abort()
  signal.addEventListener('abort', end, { once: true })
  const events: Events = start(ending.signal)[Symbol.asyncIterator]()

  let next = events.next()
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
      const read = await nextWithin(next, HEARTBEAT)
      if (read === 'silence') return controller.enqueue(encoder.encode(':\n\n'))
      if (read.done) {
        stop()
        return controller.close()
      }
      controller.enqueue(encoder.encode(read.value))
      next = events.next()
    },
    cancel: stop,
  })
  return new Response(body, {
    headers: { ...headers, 'Content-Type': 'text/event-stream', 'X-Accel-Buffering': 'no' },
  })
}

async function nextWithin(next: ReturnType<Events['next']>, time: number) {
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
