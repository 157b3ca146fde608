import { type Instant, instant } from '#domain/time.ts'

/** The server's clock as far as it is known: this machine's, moved by what the launch answer said. */
export type ServerClock = Readonly<{ now: () => Instant; set: (now: Instant) => void }>

export function createServerClock(localNow: () => number): ServerClock {
  let ahead = 0
  return {
    now: () => instant(Math.round(localNow() + ahead)),
    set: (now) => {
      ahead = now - localNow()
    },
  }
}
