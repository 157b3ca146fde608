import { createReadStream } from 'node:fs'

import { createClock } from '#mocks/clock.ts'
import { createServers } from '#mocks/createServers.ts'
import { emptyNetwork, type NetworkState } from '#mocks/network/state.ts'
import { migrate } from '#server/db/migrate.ts'
import { openSqlite } from '#server/db/sqlite.node.ts'

export const API = 'http://ryadom.test/app/api/'

type Planting = Readonly<{ seed: string; now: () => number }>

/** The demo's world, planted in memory, and what went wrong on the way. */
export async function planted({ seed, now }: Planting) {
  let network: NetworkState = emptyNetwork
  const faults: unknown[] = []
  const fault = (facts: Record<string, unknown>) => void faults.push(facts)
  const log = { info: () => {}, warn: fault, error: fault }
  const database = openSqlite(':memory:', { log })
  await migrate(database)
  const clock = createClock(0, now)
  const servers = createServers({
    database,
    clock,
    log,
    networkState: null,
    onNetworkChange: (state) => {
      network = state
    },
    api: API,
    networkAt: 'http://ryadom.test/network',
    seed,
    pictures: '../pictures/',
  })
  await servers.plant(createReadStream('mocks/demo/feed.xml'), () => {})
  return { database, clock, app: servers.app, faults, network: () => network }
}
