import * as v from 'valibot'

import type { World } from '../world.ts'
import { LAST_ATTEMPT } from './backoff.ts'
import { chanceOf } from './chanceOf.ts'
import { type JobAt, type JobHandlers, type JobKind, JOBS } from './jobs.ts'
import { type ClaimedJob, jobHasFailed, jobIsDone, jobIsPutOff } from './outbox.ts'

/** Does a claimed job and says what came of it. It never throws because of the job: that is put off and logged. */
export async function runJob(world: World, handlers: JobHandlers, job: ClaimedJob): Promise<void> {
  let putOff: Awaited<ReturnType<typeof perform>>
  try {
    const { shop, key, kind, payload } = job
    putOff = await perform(handlers[kind], kind, payload, { world, shop, key, now: world.now() })
  } catch (error) {
    report(world, job, error)
    const failure = { error: String(error), now: world.now(), chance: chanceOf(world) }
    return world.transaction((tx) => jobHasFailed(tx, job, failure))
  }
  return world.transaction((tx) => (putOff ? jobIsPutOff(tx, job, putOff.until) : jobIsDone(tx, job, world.now())))
}

const perform = <Kind extends JobKind>(handler: JobHandlers[Kind], kind: Kind, payload: string, at: JobAt) =>
  handler(v.parse(JOBS[kind], JSON.parse(payload)), at)

function report({ log }: World, { shop, kind, key, attempts }: ClaimedJob, error: unknown): void {
  const facts = { err: error, shop, kind, key, attempts }
  if (attempts >= LAST_ATTEMPT) log.error(facts, 'A job was given up: an owner has to look at it')
  else log.warn(facts, 'A job failed and will be tried again')
}
