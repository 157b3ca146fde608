import type { ShopId } from '#domain/ids.ts'

import type { World } from '../world.ts'
import type { Lane } from './due.ts'
import type { JobHandlers } from './jobs.ts'
import { claimJobs } from './outbox.ts'
import { runJob } from './runJob.ts'
import { runTimer, type TimerHandlers } from './runTimer.ts'
import { claimTimers } from './timers.ts'

type Handlers = Readonly<{ jobs: JobHandlers; timers: TimerHandlers }>

/** How much of one lane is done at once. */
const AT_ONCE = 8

/** Each lane of each shop is worked off by itself, so that money never waits behind a slow picture or a silent network. */
export function createLanes(world: World, handlers: Handlers, stopping: AbortSignal) {
  const running = new Map<string, Promise<number>>()

  /** Works a lane off, and answers with how much that was. A lane that is being worked off is not begun again. */
  function work(shop: ShopId, lane: Lane): Promise<number> {
    const name = `${shop} ${lane}`
    const already = running.get(name)
    if (already) return already
    const run = workOff(shop, lane).finally(() => running.delete(name))
    running.set(name, run)
    return run
  }

  async function workOff(shop: ShopId, lane: Lane): Promise<number> {
    let done = 0
    while (!stopping.aborted) {
      const begun = await begin(shop, lane)
      await Promise.all(begun)
      done += begun.length
      // What was queued meanwhile rang the bell, or is found by the next look.
      if (begun.length < AT_ONCE) break
    }
    return done
  }

  async function begin(shop: ShopId, lane: Lane): Promise<readonly Promise<void>[]> {
    const claiming = { shop, now: world.now(), most: AT_ONCE }
    if (lane === 'timers') {
      const timers = await world.transaction((tx) => claimTimers(tx, claiming))
      return timers.map((timer) => runTimer(world, handlers.timers, timer))
    }
    const jobs = await world.transaction((tx) => claimJobs(tx, { ...claiming, kind: lane }))
    return jobs.map((job) => runJob(world, handlers.jobs, job))
  }

  return { work, settled: () => Promise.allSettled(running.values()) } as const
}
