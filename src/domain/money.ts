import * as v from 'valibot'

/** Roubles are never fractions here: money is a whole number of kopecks, at most 90 million million of them. */
export const Kopecks = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.brand('Kopecks'))
export type Kopecks = v.InferOutput<typeof Kopecks>

/** How many of something: people, units, steps. */
export const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(1))

export const MOST_UNITS = 999

/** Units of one thing that one buyer may take at once. */
export const Quantity = v.pipe(v.number(), v.safeInteger(), v.minValue(1), v.maxValue(MOST_UNITS))

/** Throws on anything but a whole, non-negative number: an amount that is not money is a bug, not an input. */
export const kopecks = (amount: number): Kopecks => v.parse(Kopecks, amount)

export const NOTHING = kopecks(0)

export const times = (price: Kopecks, quantity: number): Kopecks => kopecks(price * quantity)

export const sum = (amounts: readonly Kopecks[]): Kopecks =>
  kopecks(amounts.reduce((total, amount) => total + amount, 0))

/** What remains of `amount` after `taken`; asking for more than there is is a bug. */
export const minus = (amount: Kopecks, taken: Kopecks): Kopecks => kopecks(amount - taken)
