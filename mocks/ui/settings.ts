import { create } from 'zustand'
import { persist } from 'zustand/middleware'

import { usePlay } from './address.ts'
import type { Language, Scheme } from './play.ts'

/** How the network looks to whoever plays with it, where no address says otherwise; null follows the browser. */
type Settings = { scheme: Scheme | null; language: Language | null }

export const useSettings = create<Settings>()(
  persist((): Settings => ({ scheme: null, language: null }), { name: 'ryadom-settings' }),
)

export function useLanguage(): Language {
  const { language } = usePlay()
  const chosen = useSettings(({ language }) => language)
  return language ?? chosen ?? (navigator.language.startsWith('ru') ? 'ru' : 'en')
}
