import { type Instant, instant } from '#domain/time.ts'

/** The server's clock as far as it is known: this machine's, moved by what the server's answers said. */
export type ServerClock = Readonly<{
  now: () => Instant
  set: (now: Instant) => void
  /** An answer said what time it was; its way there and back took so many milliseconds. */
  hear: (said: Instant, took: number) => void
}>

export function createServerClock(localNow: () => number): ServerClock {
  let ahead = 0
  const now = () => instant(Math.round(localNow() + ahead))
  const set = (known: Instant) => {
    ahead = known - localNow()
  }
  return {
    now,
    set,
    hear: (said, took) => {
      // The answer was on its way for a part of that time, nobody knows which: a clock between the two is right.
      if (now() < said || now() > said + took) set(instant(Math.round(said + took / 2)))
    },
  }
}
