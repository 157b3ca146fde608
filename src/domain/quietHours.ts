import * as v from 'valibot'

import { after, DAY, HOUR, type Instant, MINUTE } from './time.ts'

/** By how many minutes somebody's clock is ahead of UTC. */
export const UtcOffset = v.pipe(v.number(), v.safeInteger(), v.minValue(-12 * 60), v.maxValue(14 * 60))

/** Of whoever has not said where they are. */
export const MOSCOW = 3 * 60

const MORNING = 9 * HOUR
const EVENING = 22 * HOUR

/** Until when somebody is left in peace, or null when they may be told now. Summer time is whatever their clock said last. */
export function quietUntil(now: Instant, utcOffset: number): Instant | null {
  const timeOfDay = (now + DAY + utcOffset * MINUTE) % DAY
  if (timeOfDay < MORNING) return after(now, MORNING - timeOfDay)
  return timeOfDay < EVENING ? null : after(now, DAY + MORNING - timeOfDay)
}
