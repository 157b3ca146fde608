import { type Instant, instant } from '#domain/time.ts'

/** A clock that goes as fast as the real one, from wherever it was set. */
export function createClock(offset = 0, realNow: () => number = Date.now) {
  let ahead = offset
  return {
    now: (): Instant => instant(realNow() + ahead),
    /** How far ahead of the real time it is; negative in the past. */
    ahead: () => ahead,
    travelTo: (moment: number) => {
      ahead = moment - realNow()
    },
    jump: (milliseconds: number) => {
      ahead += milliseconds
    },
  }
}

export type Clock = ReturnType<typeof createClock>
