import * as v from 'valibot'

import { LiveEvent } from './contract.ts'

type Hear = (change: LiveEvent | null) => void

const Said = v.nullable(LiveEvent)

/**
 * The network's changes, over one stream for all windows of a browser: it opens six connections to a host at most, and
 * each window's mini-app needs its own. Null says that changes may have been missed.
 */
export function sharedChanges(address: string): (hear: Hear) => () => void {
  const listeners = new Set<Hear>()
  let isOpen = false
  const hearAll: Hear = (change) => {
    for (const hear of listeners) hear(change)
  }

  function open(): void {
    isOpen = true
    const channel = new BroadcastChannel(address)
    channel.addEventListener('message', ({ data }) => hearAll(v.parse(Said, data)))
    const tell: Hear = (change) => {
      hearAll(change)
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
      channel.postMessage(change)
    }
    const listen = () => {
      const events = new EventSource(address)
      events.addEventListener('open', () => tell(null))
      events.addEventListener('message', ({ data }: MessageEvent<string>) => tell(v.parse(LiveEvent, JSON.parse(data))))
      return new Promise<never>(() => {})
    }
    // The window that has the lock listens for all; when it closes, the next one does. Plain http has no locks.
    if ('locks' in navigator) void navigator.locks.request(address, listen)
    else void listen()
  }

  return (hear) => {
    listeners.add(hear)
    if (!isOpen) open()
    return () => void listeners.delete(hear)
  }
}
