import type { GroupOffer } from './groupOffer.ts'
import { priceAlone, priceFor } from './ladder.ts'
import { type Kopecks, minus, times } from './money.ts'

/** What a group comes to, for its people and for the shop, when it ends with this crowd. */
export type Outcome = Readonly<{
  crowd: number
  price: Kopecks
  /** By how much that is less than alone, for one unit. */
  off: Kopecks
  /** The same in whole per cent, never rounded up. */
  percent: number
  /** What the shop takes if each of the crowd buys one unit. */
  takings: Kopecks
}>

/**
 * The crowds with which a group can succeed and something changes: the goal, each further step of the ladder, and the
 * capacity. With fewer than the goal nothing is sold and all the money goes back, whatever the ladder says.
 */
export function outcomesOf({
  ladder,
  goal,
  capacity,
}: Pick<GroupOffer, 'ladder' | 'goal' | 'capacity'>): readonly Outcome[] {
  const steps = ladder.map(({ from }) => from).filter((from) => from > goal && from <= capacity)
  const crowds = [...new Set([goal, ...steps, capacity])]
  const alone = priceAlone(ladder)
  return crowds.map((crowd) => {
    const price = priceFor(ladder, crowd)
    const off = minus(alone, price)
    return {
      crowd,
      price,
      off,
      percent: alone === 0 ? 0 : Math.floor((off * 100) / alone),
      takings: times(price, crowd),
    }
  })
}
