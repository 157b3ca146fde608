import { HOUR, SECOND } from '#domain/time.ts'

/** A job that has failed this often is given up. With the delays below that is most of a day of trying. */
export const LAST_ATTEMPT = 12

const FIRST = 2 * SECOND
const LONGEST = 6 * HOUR

/**
 * How long to wait after so many attempts: three times longer each time, give or take a quarter, so that jobs which
 * failed together do not come back together. `chance` is from 0 to 1.
 */
export function delayAfter(attempts: number, chance: number): number {
  const whole = Math.min(FIRST * 3 ** (attempts - 1), LONGEST)
  return Math.round(whole * (0.75 + chance / 2))
}
