import type { Bell } from '../world.ts'

type About = Parameters<Bell['ring']>[0]
type Listener = () => void

/** A bell for one process. Whoever works in another process looks for himself from time to time. */
export function createBell(): Bell {
  const listeners = new Map<About, Set<Listener>>()

  return {
    ring: (about) => listeners.get(about)?.forEach((listener) => listener()),

    onRing(about, listener) {
      const others = listeners.get(about) ?? new Set<Listener>()
      listeners.set(about, others.add(listener))
      return () => {
        others.delete(listener)
        if (others.size === 0 && listeners.get(about) === others) listeners.delete(about)
      }
    },
  }
}
