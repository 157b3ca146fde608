import type { Log } from '#server/world.ts'

/** Faults come up in the browser's console as any other error does; the rest is nobody's business here. */
export const pageLog: Log = {
  info: () => {},
  warn: () => {},
  error: (facts, message) => reportError(new Error(message, { cause: facts['err'] })),
}
