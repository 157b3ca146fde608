import { type RefObject, useEffect, useState } from 'react'

/** The widest screen that is still a phone's. The stylesheets ask the same in their container queries. */
const PHONE = 720

/** Whether this screen is as narrow as a phone's; null until it has been measured. */
export function usePhone(box: RefObject<HTMLElement | null>): boolean | null {
  const [phone, setPhone] = useState<boolean | null>(null)
  useEffect(() => {
    if (!box.current) return
    const watching = new ResizeObserver(([entry]) => {
      if (entry) setPhone(entry.contentRect.width <= PHONE)
    })
    watching.observe(box.current)
    return () => watching.disconnect()
  }, [box])
  return phone
}
