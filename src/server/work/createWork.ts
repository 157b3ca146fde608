import type { ShopId } from '#domain/ids.ts'
import { earlier, type Instant, MINUTE, SECOND } from '#domain/time.ts'

import type { World } from '../world.ts'
import { createAlarm } from './alarm.ts'
import { chanceOf } from './chanceOf.ts'
import { readDue } from './due.ts'
import type { JobHandlers } from './jobs.ts'
import { createLanes } from './lanes.ts'
import type { TimerHandlers } from './runTimer.ts'
import { type Sweep, sweepEach } from './sweeps.ts'

export type Handlers = Readonly<{
  jobs: JobHandlers
  timers: TimerHandlers
  sweeps: readonly Sweep[]
}>

/** Other processes ring no bell here, so their rows are looked for this often. */
const LONGEST_SLEEP = SECOND
const SWEEP_EVERY = MINUTE

/** The background work of all shops. Any number of these may run on one database: what one has claimed, others leave. */
export function createWork(world: World, handlers: Handlers) {
  const stopping = new AbortController()
  const lanes = createLanes(world, handlers, stopping.signal)
  const alarm = createAlarm()
  let sweptAt: Instant | null = null
  let loop: Promise<void> | null = null

  /** Begins what is due, and says when there is more to do. */
  async function look(): Promise<{ begun: readonly Promise<number>[]; next: Instant | null }> {
    const shops = await world.db.selectFrom('shop').select('shop_id').execute()
    await sweep(shops.map(({ shop_id: shop }) => shop))

    const begun: Promise<number>[] = []
    let next: Instant | null = null
    for (const { shop_id: shop } of shops) {
      const due = await readDue(world.db, shop)
      for (const [lane, at] of due) {
        if (at <= world.now()) begun.push(lanes.work(shop, lane))
        else next = next === null ? at : earlier(next, at)
      }
    }
    return { begun, next }
  }

  async function sweep(shops: readonly ShopId[]): Promise<void> {
    const now = world.now()
    if (sweptAt !== null && Math.abs(now - sweptAt) < SWEEP_EVERY) return
    sweptAt = now
    for (const shop of shops) await sweepEach(world, handlers.sweeps, { shop, now })
  }

  /** Answers with how long there is nothing more to do. */
  async function lookAndBegin(): Promise<number> {
    // Several processes that started together need not look together for ever.
    const longest = LONGEST_SLEEP * (0.75 + chanceOf(world) / 4)
    try {
      const { begun, next } = await look()
      for (const lane of begun) lane.then(alarm.ring, goOn)
      return next === null ? longest : Math.min(longest, Math.max(1, next - world.now()))
    } catch (error) {
      goOn(error)
      return longest
    }
  }

  const goOn = (error: unknown) => world.log.error({ err: error }, 'Background work met an error and goes on')

  async function keepWorking(): Promise<void> {
    const endListening = world.bell.onRing('work', alarm.ring)
    while (!stopping.signal.aborted) await alarm.sleep(await lookAndBegin())
    endListening()
    await lanes.settled()
  }

  return {
    /** Does everything that is due, and what comes of it, and answers with how much that was. */
    async runDue(): Promise<number> {
      let done = 0
      for (;;) {
        const { begun } = await look()
        if (begun.length === 0 || stopping.signal.aborted) return done
        for (const count of await Promise.all(begun)) done += count
      }
    },
    /** Does what is due from now on. */
    start(): void {
      loop ??= keepWorking()
    },
    /** Takes on nothing new and waits for what has been begun. */
    async stop(): Promise<void> {
      stopping.abort()
      alarm.ring()
      await loop
    },
  } as const
}
