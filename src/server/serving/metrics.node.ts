import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

import type { Observe } from '../http/api.ts'
import { readBacklog } from '../work/backlog.ts'
import type { World } from '../world.ts'

export type Metrics = Readonly<{ observe: Observe; page: () => Promise<Response> }>

/** What Prometheus reads: calls by line of the contract, the process itself, and the work that waits. */
export function createMetrics({ db }: Pick<World, 'db'>): Metrics {
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
      for (const { kind, state, jobs } of await readBacklogs({ db })) this.inc({ kind, state }, jobs)
    },
  })
  registry.registerMetric(jobs)

  return {
    observe: ({ route, status, milliseconds }) => calls.observe({ route, status }, milliseconds / 1000),
    page: async () => new Response(await registry.metrics(), { headers: { 'Content-Type': registry.contentType } }),
  }
}

/** One shop at a time, as its rows may be kept apart from others'. */
async function readBacklogs({ db }: Pick<World, 'db'>) {
  const shops = await db.selectFrom('shop').select('shop_id').execute()
  const backlogs = await Promise.all(shops.map(({ shop_id: shop }) => readBacklog(db, shop)))
  return backlogs.flat()
}
