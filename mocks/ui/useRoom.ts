import { type RefObject, useEffect, useState } from 'react'

/** How large this box is; null until it has been measured. */
export function useRoom(box: RefObject<HTMLElement | null>): { width: number; height: number } | null {
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null)
  useEffect(() => {
    if (!box.current) return
    const watching = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    watching.observe(box.current)
    return () => watching.disconnect()
  }, [box])
  return room
}
