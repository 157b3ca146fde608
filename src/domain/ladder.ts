import * as v from 'valibot'

import { Count, Kopecks, kopecks } from './money.ts'

/** Nothing is bought for nothing: an order’s line costs something, so no step does not. */
const LEAST = kopecks(1)

const PriceStep = v.object({ from: Count, price: v.pipe(Kopecks, v.minValue(LEAST)) })
export type PriceStep = v.InferOutput<typeof PriceStep>

/** Printed prices for a crowd: steps with rising `from` and falling `price`; the first one, from 1, is the price alone. */
export const PriceLadder = v.pipe(
  v.tupleWithRest([PriceStep], PriceStep),
  v.maxLength(10),
  v.check((steps) => steps[0].from === 1, 'the first step must be from 1 person'),
  v.check((steps) => follows(steps, (step, next) => step.from < next.from), 'steps must go up in people'),
  v.check((steps) => follows(steps, (step, next) => step.price > next.price), 'every next step must cost less'),
)
export type PriceLadder = v.InferOutput<typeof PriceLadder>

const WrittenStep = v.object({
  from: v.number(),
  price: v.pipe(
    v.number(),
    v.transform((price) => Math.max(LEAST, price)),
  ),
})

/**
 * As the database keeps it, also from before a step had to cost something: one for nothing is read as the least that can
 * be paid.
 */
export const StoredLadder = v.pipe(
  v.tupleWithRest([WrittenStep], WrittenStep),
  v.transform(([first, ...more]): v.InferInput<typeof PriceLadder> => [
    first,
    ...more.filter(({ price }, at) => price !== (more[at - 1] ?? first).price),
  ]),
  PriceLadder,
)

/** What each person pays for one unit if `crowd` people end up in the group. */
export function priceFor(ladder: PriceLadder, crowd: number): Kopecks {
  return (ladder.findLast((step) => step.from <= crowd) ?? ladder[0]).price
}

/** The price of buying alone. */
export const priceAlone = (ladder: PriceLadder): Kopecks => ladder[0].price

/** The cheapest step, which is also the last. */
export const lowestStep = (ladder: PriceLadder): PriceStep => ladder.at(-1) ?? ladder[0]

/** The step that `crowd` people have not reached yet and how many are missing to it, or null at the bottom of the ladder. */
export function nextStep(ladder: PriceLadder, crowd: number): { price: Kopecks; missing: number } | null {
  const step = ladder.find(({ from }) => from > crowd)
  return step ? { price: step.price, missing: step.from - crowd } : null
}

function follows(steps: readonly PriceStep[], holds: (step: PriceStep, next: PriceStep) => boolean): boolean {
  return steps.every((step, at) => {
    const next = steps[at + 1]
    return next === undefined || holds(step, next)
  })
}
