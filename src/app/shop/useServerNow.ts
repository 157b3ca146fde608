import { useCallback, useSyncExternalStore } from 'react'

import { type Instant, instant, SECOND } from '#domain/time.ts'

import { useShop } from './ShopProvider.tsx'

/** The server's time to the second. It moves on the second, so that every countdown on the screen moves together. */
export function useServerNow(): Instant {
  const { clock } = useShop()
  const second = useCallback(() => Math.floor(clock.now() / SECOND) * SECOND, [clock])
  const subscribe = useCallback(
    (moved: () => void) => {
      let timer: ReturnType<typeof setTimeout>
      const wait = () => {
        timer = setTimeout(tick, SECOND - (clock.now() % SECOND))
      }
      const tick = () => {
        moved()
        wait()
      }
      wait()
      return () => clearTimeout(timer)
    },
    [clock],
  )
  return instant(useSyncExternalStore(subscribe, second))
}
