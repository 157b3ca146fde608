import { useEffect, useEffectEvent } from 'react'

import { useHostShows } from './useHostShows.ts'

/** Asks again after each pause, for as long as there is one. */
export function useAgain(ask: () => void, pause: number | null): void {
  const again = useEffectEvent(ask)
  const shows = useHostShows()
  useEffect(() => {
    if (pause === null || !shows) return undefined
    const timer = setInterval(() => {
      // Nobody looks at a hidden page; what it shows is asked for when it is seen again.
      if (document.visibilityState === 'visible') again()
    }, pause)
    return () => clearInterval(timer)
  }, [pause, shows])
}
