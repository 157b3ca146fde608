import { useEffect, useState } from 'react'

import { useSurroundings } from './surroundings.ts'

/** The world's time, looked at every ten seconds. */
export function useMoment(): number {
  const { controls } = useSurroundings()
  const [now, setNow] = useState(controls.now)
  useEffect(() => {
    const ticking = setInterval(() => setNow(controls.now()), 10_000)
    return () => clearInterval(ticking)
  }, [controls])
  return now
}
