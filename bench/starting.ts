import type { Engine } from './engines.ts'
import { atMost, type Cell, type Findings } from './findings.ts'
import { load } from './load.ts'
import { median, megabytes, seconds } from './numbers.ts'
import { operationsIn } from './operations.ts'
import { memoryOf, pause } from './processes.ts'
import { openBenchShop } from './shop.ts'
import { serveShop, type Surroundings } from './surroundings.ts'

const STARTS = 5
const IDLE = 10_000
const READS = 5_000
const WRITES = 500
const MB = 1_000_000

/** How soon a server answers its first buyer, and what memory it takes. */
export async function measureStart(engines: readonly Engine[], at: Surroundings): Promise<Findings> {
  const rows: (readonly Cell[])[] = []
  for (const engine of engines) rows.push(await startOn(engine, at))
  return {
    title: 'Start and memory',
    about: [
      `From the start of the server’s process, on a shop of 2,000 offers, to its first page of products: the median of ${STARTS} starts.`,
      `Memory is what the process has resident: after ${IDLE / 1_000} s without anybody, and when ${2 * READS + 4 * WRITES} requests of all kinds have been answered.`,
    ].join('\n'),
    tables: [{ head: ['Server', 'first answer', 'idle', 'after load'], rows }],
  }
}

async function startOn(engine: Engine, at: Surroundings): Promise<readonly Cell[]> {
  const place = await engine.empty()
  const shop = await openBenchShop(place, WRITES)
  const starts: number[] = []
  while (starts.length < STARTS) {
    const server = await serveShop(place, at, '/api/products')
    starts.push(server.firstAnswerAfter / 1_000)
    await server.stop()
  }

  const server = await serveShop(place, at)
  await pause(IDLE)
  const idle = memoryOf(server.pid).now
  for (const {
    rounds: [requests = []],
    count,
  } of operationsIn(shop, { reads: READS, writes: WRITES })) {
    await load(server, { requests, count }, at)
  }
  const loaded = memoryOf(server.pid).now
  await server.stop()
  await engine.drop(place)
  return [
    engine.name,
    atMost(0.8, median(starts), seconds),
    atMost(120 * MB, idle, megabytes),
    atMost(250 * MB, loaded, megabytes),
  ]
}
