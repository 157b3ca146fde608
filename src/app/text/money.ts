import type { Kopecks } from '#domain/money.ts'

import { language } from './language.ts'

const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
const exact = new Intl.NumberFormat(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** `690 ₽`, `690,50 ₽`: kopecks are named only where there are some. */
export const roubles = (amount: Kopecks): string =>
  `${(amount % 100 === 0 ? whole : exact).format(amount / 100)}\u00A0₽`
