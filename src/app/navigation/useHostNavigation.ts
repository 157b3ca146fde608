import { useEffect } from 'react'

import { CATALOG } from '#domain/place.ts'

import type { Host } from '../host/host.ts'
import { shownBy } from './entry.ts'
import { moveTo, settleHere } from './navigator.ts'
import { pageOf } from './page.ts'
import type { Shown } from './useShown.ts'

/** People tap through screens faster than a host wants to hear of it. */
const TELL_AFTER = 150

/** Keeps the host and the address in step: its links move us, our moves are told to it. */
export function useHostNavigation(host: Host, { entry }: Shown, lost: () => void): void {
  useEffect(() => {
    const settle = () => {
      if (!settleHere()) lost()
    }
    settle()
    window.addEventListener('hashchange', settle)
    const stop = host.onFragment((fragment) => {
      const page = pageOf(fragment)
      moveTo(page ?? CATALOG)
      if (!page) lost()
    })
    return () => {
      window.removeEventListener('hashchange', settle)
      stop()
    }
  }, [host, lost])

  const fragment = shownBy(entry)
  useEffect(() => {
    const later = setTimeout(() => void host.setLocation(fragment), TELL_AFTER)
    return () => clearTimeout(later)
  }, [host, fragment])

  const atRoot = entry.trail.length === 1 && entry.modal === null
  useEffect(() => host.setSwipeBack(atRoot ? 'client' : 'ours'), [host, atRoot])
}
