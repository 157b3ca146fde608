import { TestRunner } from 'vitest'

export type RaceFigures = Readonly<{ rounds: number; ends: Readonly<Record<string, number>> }>

declare module 'vitest' {
  interface TaskMeta {
    /** What `npm run races` prints about a race. */
    race?: RaceFigures
  }
}

/** Adds how one round ended to the figures of the race that is being run, and answers with it. */
export function noteRound<Ends extends Readonly<Record<string, number>>>(ends: Ends): Ends {
  const race = TestRunner.getCurrentTest()
  if (!race) throw new Error('A round is noted by the test that runs it')
  const before = race.meta.race ?? { rounds: 0, ends: {} }
  const sums = { ...before.ends }
  for (const [end, times] of Object.entries(ends)) sums[end] = (sums[end] ?? 0) + times
  race.meta.race = { rounds: before.rounds + 1, ends: sums }
  return ends
}
