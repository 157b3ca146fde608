import { useSyncExternalStore } from 'react'

import { usePlay } from './address.ts'
import { useSettings } from './settings.ts'

const darkness = window.matchMedia('(prefers-color-scheme: dark)')

/** Light or dark: as the address says, else as chosen here before, else as the browser is. */
export function useScheme(): 'light' | 'dark' {
  const { scheme } = usePlay()
  const chosen = useSettings(({ scheme }) => scheme)
  const isDark = useSyncExternalStore(
    (listener) => {
      darkness.addEventListener('change', listener)
      return () => darkness.removeEventListener('change', listener)
    },
    () => darkness.matches,
  )
  return scheme ?? chosen ?? (isDark ? 'dark' : 'light')
}
