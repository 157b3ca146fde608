import { type Kopecks, kopecks } from '#domain/money.ts'

const DECIMAL = /^(\d{1,9})(?:\.(\d{1,2}))?$/

/** A price as feeds write it, `990` or `990.50`, in kopecks and without passing through fractions; null when it is not one. */
export function priceOf(text: string): Kopecks | null {
  const [, roubles, part = ''] = DECIMAL.exec(text) ?? []
  return roubles === undefined ? null : kopecks(Number(roubles) * 100 + Number(part.padEnd(2, '0')))
}
