import { useEffect, useRef } from 'react'

/** Longer than a sheet takes to slide out, in milliseconds. */
const SLID_OUT = 600

/**
 * For VKUI's sheets and questions, which say that they have closed at the end of their motion. They do not hear of that
 * end when the page was busy all the while: then they are closed here, or they would lie over the screen unseen.
 */
export function useClosing(closed: () => void) {
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(waiting.current), [])
  return {
    onClose: () => void (waiting.current = setTimeout(closed, SLID_OUT)),
    onClosed: () => {
      clearTimeout(waiting.current)
      closed()
    },
  }
}
