export type Language = 'ru' | 'en'

/** The language the host was set to, or in a plain browser the browser's own. Neighbours' languages read Russian. */
export function languageOf(launchParameters: string, preferred: readonly string[]): Language {
  const chosen = new URLSearchParams(launchParameters).get('vk_language') ?? preferred[0] ?? 'ru'
  return /^(ru|uk|ua|be|kz|kk)\b/.test(chosen) ? 'ru' : 'en'
}

export const language = languageOf(location.search, navigator.languages)
