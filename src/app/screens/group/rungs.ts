import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import { lowestStep, priceFor } from '#domain/ladder.ts'
import type { Kopecks } from '#domain/money.ts'

export type Rung = Readonly<{
  /** A price that the group can come to, or the room that is left above the lowest one. */
  kind: 'price' | 'room'
  price: Kopecks
  /** The seats of this rung: from `above`, not included, to `people`. */
  above: number
  people: number
}>

type Climbed = Pick<GroupPicture, 'ladder' | 'goal' | 'capacity'>

/** The first rung is the goal, because below it nobody buys at all; the last one ends with the group's last seat. */
export function rungsOf({ ladder, goal, capacity }: Climbed): readonly Rung[] {
  const crowds = [goal, ...ladder.map(({ from }) => from).filter((from) => from > goal)]
  const prices = crowds.map((people, at) => ({
    kind: 'price' as const,
    price: priceFor(ladder, people),
    above: crowds[at - 1] ?? 0,
    people,
  }))
  const highest = Math.max(...crowds)
  if (capacity <= highest) return prices
  return [...prices, { kind: 'room', price: lowestStep(ladder).price, above: highest, people: capacity }]
}

/** Up to so many seats a ladder is drawn seat by seat. */
const DRAWN = 12

export const isDrawnBySeats = (group: Climbed): boolean => {
  const prices = rungsOf(group).filter(({ kind }) => kind === 'price')
  return prices.length > 1 && prices.every(({ people }) => people <= DRAWN)
}

/** What is drawn on a rung: how many faces, how many people beside them, and how many free seats. */
export type Drawn = Readonly<{ faces: number; others: number; free: number }>

type Seated = Readonly<{ taken: number; held: number; faces: Readonly<{ length: number }> }>

/** Everybody who is on it; its free seats, too, as far as a dozen are drawn and somebody can still take them. */
export function drawnOn(
  { above, people }: Pick<Rung, 'above' | 'people'>,
  { taken, held, faces: known }: Seated,
): Drawn {
  const here = Math.max(0, Math.min(taken + held, people) - above)
  const faces = Math.max(0, Math.min(known.length, people) - above)
  return { faces, others: here - faces, free: people <= DRAWN ? people - above - here : 0 }
}
