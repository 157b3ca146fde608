import type { Language } from '../play.ts'
import type { Words } from './ru.ts'

const MINUTE = 60_000

/** «12 мин назад», «14:05», «вчера, 14:05», «19 ноября, 14:05». */
export function saidAt(at: number, now: number, words: Words, language: Language): string {
  const minutes = Math.floor((now - at) / MINUTE)
  if (minutes < 1) return words.now
  if (minutes < 60) return words.minutesAgo(minutes)
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(at)
  const days = dayOf(now) - dayOf(at)
  if (days === 0) return time
  if (days === 1) return `${words.yesterday}, ${time}`
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' }).format(at)
  return `${day}, ${time}`
}

const dayOf = (at: number) => Math.floor((at - new Date(at).getTimezoneOffset() * MINUTE) / (24 * 60 * MINUTE))

export const clockTime = (at: number, language: Language): string =>
  new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(at)

/** The sign stands behind the number in both languages, as in the shop. */
export function roubles(kopecks: number, language: Language): string {
  const digits = kopecks % 100 === 0 ? 0 : 2
  const number = new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  return `${number.format(kopecks / 100)}\u00a0₽`
}
