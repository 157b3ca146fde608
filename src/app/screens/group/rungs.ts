import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import { priceFor } from '#domain/ladder.ts'
import type { Kopecks } from '#domain/money.ts'

/** A price that the group can come to, and the seats that lead up to it: from `above`, not included, to `people`. */
export type Rung = Readonly<{ price: Kopecks; above: number; people: number }>

/** The first rung is the goal, because below it nobody buys at all. */
export function rungsOf({ ladder, goal }: Pick<GroupPicture, 'ladder' | 'goal'>): readonly Rung[] {
  const crowds = [goal, ...ladder.map(({ from }) => from).filter((from) => from > goal)]
  return crowds.map((people, at) => ({ price: priceFor(ladder, people), above: crowds[at - 1] ?? 0, people }))
}

/** Up to so many seats a ladder is drawn seat by seat. */
const DRAWN = 12

export const isDrawnBySeats = (group: Pick<GroupPicture, 'ladder' | 'goal'>): boolean => {
  const rungs = rungsOf(group)
  return rungs.length > 1 && (rungs.at(-1)?.people ?? 0) <= DRAWN
}
