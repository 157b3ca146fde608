import { type Clock, shownBy } from './clock.ts'
import { after, DAY, HOUR, type Instant } from './time.ts'

const MORNING = 9 * HOUR
const EVENING = 22 * HOUR

/** Until when somebody is left in peace, or null when they may be told now. */
export function quietUntil(now: Instant, clock: Clock): Instant | null {
  const timeOfDay = (shownBy(clock, now) + DAY) % DAY
  if (timeOfDay < MORNING) return whenItShows(clock, now, MORNING - timeOfDay)
  return timeOfDay < EVENING ? null : whenItShows(clock, now, DAY + MORNING - timeOfDay)
}

/** When the clock shows so much more than now, also where it is set forward or back meanwhile. */
function whenItShows(clock: Clock, now: Instant, more: number): Instant {
  const guess = after(now, more)
  return after(guess, shownBy(clock, now) + more - shownBy(clock, guess))
}
