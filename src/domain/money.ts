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

/**
 * Splits an amount in proportion to whole weights so that the parts sum to it exactly: whole kopecks first,
 * the rest to the largest remainders, earlier ones first.
 */
export function split(amount: Kopecks, weights: readonly number[]): readonly Kopecks[] {
  // Amount times weight outgrows what a number holds exactly.
  const total = BigInt(amount)
  const parts = weights.map(BigInt)
  const whole = parts.reduce((all, weight) => all + weight, 0n)
  if (whole <= 0n)
    throw new RangeError(`Cannot split ${amount} kopecks: the weights sum to ${whole}, expected more than zero`)

  const shares = parts.map((weight, at) => ({ at, floor: (total * weight) / whole, rest: (total * weight) % whole }))
  const left = Number(total - shares.reduce((all, { floor }) => all + floor, 0n))
  const byRest = shares.toSorted((a, b) => Number(b.rest - a.rest) || a.at - b.at)
  const luckier = new Set(byRest.slice(0, left).map(({ at }) => at))
  return shares.map(({ at, floor }) => kopecks(Number(floor) + (luckier.has(at) ? 1 : 0)))
}
