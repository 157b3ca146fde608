import { create } from 'zustand'
import { persist } from 'zustand/middleware'

export type Language = 'ru' | 'en'
type Scheme = 'light' | 'dark'

/** How the network looks to whoever plays with it; null follows the browser. */
type Settings = { scheme: Scheme | null; language: Language | null }

export const useSettings = create<Settings>()(
  persist((): Settings => ({ scheme: null, language: null }), { name: 'ryadom-settings' }),
)

export function useLanguage(): Language {
  return useSettings(({ language }) => language) ?? (navigator.language.startsWith('ru') ? 'ru' : 'en')
}
