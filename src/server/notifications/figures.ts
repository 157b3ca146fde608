import { type Clock, shownBy } from '#domain/clock.ts'
import type { Kopecks } from '#domain/money.ts'
import type { Instant } from '#domain/time.ts'

export type Language = 'ru' | 'en'

const LOCALES = { ru: 'ru-RU', en: 'en-GB' } as const satisfies Record<Language, string>

/** «12 человек»: forms that are not given are the `other` one's. */
export function plural(count: number, language: Language, forms: Forms): string {
  const form = new Intl.PluralRules(LOCALES[language]).select(count)
  const given = form === 'one' || form === 'few' ? forms[form] : undefined
  return `${count} ${given ?? forms.other}`
}

type Forms = Readonly<{ one: string; few?: string; other: string }>

/** «690 ₽», «690,50 ₽»: kopecks only where there are some. */
export function roubles(amount: Kopecks, language: Language): string {
  return new Intl.NumberFormat(LOCALES[language], {
    style: 'currency',
    currency: 'RUB',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: amount % 100 === 0 ? 0 : 2,
  }).format(amount / 100)
}

/** «14:05» by the reader's own clock. */
export const timeIn = (moment: Instant, clock: Clock, language: Language): string =>
  written(moment, clock, language, CLOCK)

/** «5 июня в 14:05» by the reader's own clock. */
export const momentIn = (moment: Instant, clock: Clock, language: Language): string =>
  written(moment, clock, language, { day: 'numeric', month: 'long', ...CLOCK })

const CLOCK = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

const written = (moment: Instant, clock: Clock, language: Language, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALES[language], { ...parts, timeZone: 'UTC' }).format(shownBy(clock, moment))
