import type { Kopecks } from '#domain/money.ts'

import { hundredths, whole } from './numbers.ts'

/** `690 ₽`, `690,50 ₽`: kopecks are named only where there are some. */
export const roubles = (amount: Kopecks): string =>
  `${amount % 100 === 0 ? whole(amount / 100) : hundredths(amount)}\u00A0₽`
