import type { Tx } from '../db/sql.ts'
import type { World } from '../world.ts'

export type AfterCommit = (step: () => void) => void

/** One transaction of the worker's. What was kept for after the commit is done then, and dropped if there is none. */
export async function transact<T>(world: World, work: (tx: Tx, afterCommit: AfterCommit) => Promise<T>): Promise<T> {
  let steps: (() => void)[] = []
  const result = await world.transaction((tx) => {
    // The database may ask for another try, and what the first one kept for later did not happen.
    steps = []
    return work(tx, (step) => void steps.push(step))
  })
  for (const step of steps) step()
  return result
}
