import type { ServerClock } from './clock.ts'

/** What the client is made of. */
export type Wires = Readonly<{
  /** Absolute, ends with a slash. */
  base: string
  fetch: typeof fetch
  session: SessionKeeper
  /** Set right by every answer; whoever shows no time does without. */
  clock?: ServerClock
}>

export type SessionKeeper = Readonly<{
  token: () => string | null
  /** The server hands a fresh token out while the old one is in use. */
  renewed: (token: string) => void
  /** Exchanges the launch string again after the session ran out; false when that is not possible. */
  signInAgain: () => Promise<boolean>
}>
