import type { Change } from './changes.ts'

const HEARTBEAT = 15_000

/** Server-sent events: what people have to look at again, the moment it changes. */
export function liveChanges() {
  const listeners = new Set<(change: Change) => void>()

  function follow(signal: AbortSignal): Response {
    const words = new TextEncoder()
    let stop = () => {}
    const body = new ReadableStream<Uint8Array>({
      start(stream) {
        const say = (line: string) => stream.enqueue(words.encode(`${line}\n\n`))
        const listener = ({ about, people }: Change) => {
          say(`data: ${JSON.stringify({ about, people })}`)
        }
        const heartbeat = setInterval(() => say(': still here'), HEARTBEAT)
        stop = () => {
          clearInterval(heartbeat)
          listeners.delete(listener)
        }
        listeners.add(listener)
        signal.addEventListener('abort', stop, { once: true })
        say(': here')
      },
      cancel: () => stop(),
    })
    return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } })
  }

  const tell = (change: Change): void => {
    for (const listener of listeners) listener(change)
  }

  return { follow, tell }
}
