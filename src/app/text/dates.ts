import { DAY, HOUR, type Instant, MINUTE, SECOND } from '#domain/time.ts'

import { bilingual } from './bilingual.ts'
import { language } from './language.ts'
import { counted } from './plural.ts'

const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long' })
const dayAndYear = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', year: 'numeric' })
const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' })

const words = bilingual({
  ru: {
    at: (date: string, time: string) => `${date} в ${time}`,
    days: counted({ one: 'день', few: 'дня', many: 'дней', other: 'дня' }),
    hours: counted({ one: 'час', few: 'часа', many: 'часов', other: 'часа' }),
    minutes: counted({ one: 'минута', few: 'минуты', many: 'минут', other: 'минуты' }),
    lessThanAMinute: 'меньше минуты',
  },
  en: {
    at: (date, time) => `${date} at ${time}`,
    days: counted({ one: 'day', other: 'days' }),
    hours: counted({ one: 'hour', other: 'hours' }),
    minutes: counted({ one: 'minute', other: 'minutes' }),
    lessThanAMinute: 'less than a minute',
  },
})

/** «23 ноября», with the year when it is another one. */
export function dateOf(moment: Instant, now: Instant): string {
  const sameYear = new Date(moment).getFullYear() === new Date(now).getFullYear()
  return (sameYear ? day : dayAndYear).format(moment)
}

/** «14:05». */
export const timeOf = (moment: Instant): string => clock.format(moment)

/** «23 ноября в 14:05». */
export const momentOf = (moment: Instant, now: Instant): string => words.at(dateOf(moment, now), timeOf(moment))

/** «23:41:07», «2:05»; whole days as hours, so that it runs like a clock. */
export function ticking(milliseconds: number): string {
  const left = Math.max(0, milliseconds)
  const hours = Math.floor(left / HOUR)
  const rest = [Math.floor((left % HOUR) / MINUTE), Math.floor((left % MINUTE) / SECOND)]
  const [minutes = 0, seconds = 0] = rest
  const two = (part: number) => String(part).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds)}` : `${minutes}:${two(seconds)}`
}

/** «2 дня 3 часа», «41 минута»: for those who hear it, and who need no seconds. */
export function spoken(milliseconds: number): string {
  const left = Math.max(0, milliseconds)
  const [days, hours, minutes] = [
    Math.floor(left / DAY),
    Math.floor((left % DAY) / HOUR),
    Math.floor((left % HOUR) / MINUTE),
  ]
  const parts = [
    days > 0 && words.days(days),
    hours > 0 && words.hours(hours),
    days === 0 && minutes > 0 && words.minutes(minutes),
  ].filter((part) => part !== false)
  return parts.length > 0 ? parts.join(' ') : words.lessThanAMinute
}
