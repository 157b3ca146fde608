import type { Bell } from './world.ts'

/** A bell for one process. Another process is heard by polling. */
export function createBell(): Bell {
  const listeners = new Map<string, Set<() => void>>()
  return {
    ring(about) {
      // A listener may come back while it is being called, and is then called next time.
      const now = Array.from(listeners.get(about) ?? [])
      for (const listener of now) listener()
    },
    onRing(about, listener) {
      const heard = listeners.get(about) ?? new Set()
      listeners.set(about, heard.add(listener))
      return () => {
        heard.delete(listener)
        if (heard.size === 0) listeners.delete(about)
      }
    },
  }
}
