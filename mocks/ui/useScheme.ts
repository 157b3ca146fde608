import { useSyncExternalStore } from 'react'

import { useSettings } from './settings.ts'

const darkness = window.matchMedia('(prefers-color-scheme: dark)')

/** Light or dark: as chosen here, else as the browser is. */
export function useScheme(): 'light' | 'dark' {
  const chosen = useSettings(({ scheme }) => scheme)
  const isDark = useSyncExternalStore(
    (listener) => {
      darkness.addEventListener('change', listener)
      return () => darkness.removeEventListener('change', listener)
    },
    () => darkness.matches,
  )
  return chosen ?? (isDark ? 'dark' : 'light')
}
