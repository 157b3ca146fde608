import type { Unreachable, WhyUnreachable } from '../api/unreachable.ts'
import { bilingual } from './bilingual.ts'

/** Why there is no usable answer. */
export const unreachableWords = bilingual<Record<WhyUnreachable, string>>({
  ru: {
    offline: 'Нет связи с магазином. Проверьте интернет',
    timeout: 'Магазин долго не отвечает',
    broken: 'В магазине что-то сломалось. Попробуйте ещё раз',
    unreadable: 'Магазин ответил непонятно. Попробуйте ещё раз',
  },
  en: {
    offline: 'The shop cannot be reached. Check your connection',
    timeout: 'The shop is taking too long to answer',
    broken: 'Something broke in the shop. Try again',
    unreadable: 'The shop’s answer made no sense. Try again',
  },
})

const requestNumber = bilingual({
  ru: { of: (id: string) => `Номер обращения: ${id}` },
  en: { of: (id) => `Request number: ${id}` },
})

/** What helps the shop's people to find this failure in their logs, where there is something. */
export const traceOf = ({ requestId }: Unreachable): string | null =>
  requestId === null ? null : requestNumber.of(requestId)
