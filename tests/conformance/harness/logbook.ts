import type { Log } from '#server/world.ts'

type Entry = Readonly<{ message: string; facts: Record<string, unknown> }>

/** A log whose warnings and errors a test can read. */
export function createLogbook() {
  const faults: Entry[] = []
  const write = (facts: Record<string, unknown>, message: string) => void faults.push({ message, facts })
  const log: Log = { info: () => {}, warn: write, error: write }
  return { log, faults: faults as readonly Entry[] }
}
