import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

import type { ShopId } from '#domain/ids.ts'

import type { Db } from '../db/sql.ts'
import type { Observe } from '../http/api.ts'
import { readBacklog } from '../work/backlog.ts'
import { countOverdueGroups } from '../work/lostTimers.ts'
import { countFailedSweeps } from '../work/sweeps.ts'
import type { World } from '../world.ts'

export type Metrics = Readonly<{ observe: Observe; page: () => Promise<Response> }>

/** What Prometheus reads: calls by line of the contract, the process itself, and the work that waits. */
export function createMetrics(world: Pick<World, 'db' | 'now'>): Metrics {
  const { db, now } = world
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  const calls = new Histogram({
    name: 'vmeste_call_seconds',
    help: 'How long calls took, by line of the contract and status',
    labelNames: ['route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers,
  })
  const jobs = new Gauge({
    name: 'vmeste_outbox_jobs',
    help: 'Jobs that wait to be done, and those that were given up and need an owner',
    labelNames: ['kind', 'state'],
    registers: [],
    async collect() {
      this.reset()
      const backlogs = await inEachShop(db, (shop) => readBacklog(db, shop))
      for (const { kind, state, jobs } of backlogs.flat()) this.inc({ kind, state }, jobs)
    },
  })
  registry.registerMetric(jobs)
  const overdue = new Gauge({
    name: 'vmeste_groups_overdue',
    help: 'Groups that still gather a minute after their deadline: above zero, no worker runs',
    registers: [],
    async collect() {
      const counts = await inEachShop(db, (shop) => countOverdueGroups(db, shop, now()))
      this.set(counts.reduce((sum, count) => sum + count, 0))
    },
  })
  registry.registerMetric(overdue)
  const sweeps = new Gauge({
    name: 'vmeste_sweeps_failed',
    help: 'Sweeps for lost work that have failed in this process since it started; each is tried again a minute later',
    registers: [],
    collect() {
      this.set(countFailedSweeps(world))
    },
  })
  registry.registerMetric(sweeps)

  return {
    observe: ({ route, status, milliseconds }) => calls.observe({ route, status }, milliseconds / 1000),
    page: async () => new Response(await registry.metrics(), { headers: { 'Content-Type': registry.contentType } }),
  }
}

/** One shop at a time, as its rows may be kept apart from others'. */
async function inEachShop<T>(db: Db, count: (shop: ShopId) => Promise<T>): Promise<readonly T[]> {
  const shops = await db.selectFrom('shop').select('shop_id').execute()
  return Promise.all(shops.map(({ shop_id: shop }) => count(shop)))
}
