import { createParser } from 'eventsource-parser'

import { failureIn } from './answer.ts'
import { Unreachable } from './unreachable.ts'

/** Without headers for this long there is a proxy on the way that holds streams back. */
const PATIENCE_FOR_HEADERS = 5_000
/** The server says something at least every 20 s, if only that it is there. */
const PATIENCE_FOR_A_WORD = 45_000

/** The way to the server lets no streams through: it has to be asked instead. */
export class NoStreams extends Error {
  override readonly name = 'NoStreams'
}

type Listening = Readonly<{
  fetch: typeof fetch
  url: string
  headers: Record<string, string>
  signal: AbortSignal
  /** Told of the answer's headers before its first event. */
  opened: (headers: Headers) => void
  hear: (event: { id: string | undefined; data: string }) => void
}>

/** One connection of server-sent events, read until it ends. fetch, because EventSource cannot send a header. */
export async function listenOnce({ fetch, url, headers, signal, opened, hear }: Listening): Promise<void> {
  const connection = new AbortController()
  const hangUp = () => connection.abort()
  signal.addEventListener('abort', hangUp)
  let late = setTimeout(hangUp, PATIENCE_FOR_HEADERS)
  const waitOn = () => {
    clearTimeout(late)
    late = setTimeout(hangUp, PATIENCE_FOR_A_WORD)
  }
  try {
    const response = await streamFrom(
      fetch(url, { headers: { ...headers, accept: 'text/event-stream' }, signal: connection.signal }),
      connection.signal,
    )
    opened(response.headers)
    const parser = createParser({ onEvent: ({ id, data }) => hear({ id, data }) })
    const decoder = new TextDecoder()
    waitOn()
    for await (const chunk of chunksOf(response)) {
      waitOn()
      parser.feed(decoder.decode(chunk, { stream: true }))
    }
  } finally {
    clearTimeout(late)
    signal.removeEventListener('abort', hangUp)
    hangUp()
  }
}

async function streamFrom(request: Promise<Response>, limit: AbortSignal): Promise<Response> {
  const response = await request.catch((cause: unknown) => {
    throw limit.aborted ? new NoStreams('no headers in time', { cause }) : new Unreachable('offline', { cause })
  })
  if (!response.ok) throw await failureIn(response)
  const type = response.headers.get('content-type') ?? ''
  if (!type.startsWith('text/event-stream')) throw new NoStreams(`expected text/event-stream, got "${type}"`)
  return response
}

/** A body by chunks; Safari has no async iteration of streams yet. */
async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = body?.getReader()
  if (!reader) return
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
}
