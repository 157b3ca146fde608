import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Engine, Place } from './engines.ts'
import { atLeast, atMost, type Cell, type Findings, type Table } from './findings.ts'
import { load, type Loaded } from './load.ts'
import { median, milliseconds, percent, whole } from './numbers.ts'
import { type Operation, operationsIn, ROUNDS } from './operations.ts'
import { startServer } from './processes.ts'
import { openRecorder, type Recorded, type Recording, type Wired } from './recording.ts'
import { type BenchShop, openBenchShop } from './shop.ts'
import { serveShop, type Surroundings } from './surroundings.ts'
import { recordWholeOrder } from './wholeOrder.ts'

const READS = 3_000
/** Enough that the first round leaves nothing uncompiled, and few enough that their shop is opened in a minute. */
const WRITES = 1_000

/** No recorded request has this id, so the bare server has nothing to run. */
const EMPTY: Wired = { id: 'empty', method: 'GET', path: '/', headers: {}, body: null }

type Pair = Readonly<{ operation: Operation; ours: Loaded; bare: Loaded }>

/** What each operation costs beside a bare server that runs the same statements. */
export async function measureApi(engines: readonly Engine[], at: Surroundings): Promise<Findings> {
  const tables: Table[] = []
  for (const engine of engines) tables.push(await measureOn(engine, at))
  return {
    title: 'Requests',
    about: [
      'A shop of 2,000 offers, 200 of its products bought in groups; 16 connections, each request by a signed-in buyer.',
      '“Bare” is a `node:http` server that runs the very statements that our request ran (recorded before, prepared once,',
      'in one transaction where ours had one, over a pool of the same size) and writes the same bytes. Both stand on copies',
      'of one database, which wait for the disk. Rates and times are medians of three rounds, ours and bare by turns.',
      '“Processor” is the time that the server’s process took for one request; on SQLite that includes the database.',
      'What the bare server takes for an empty answer, without any statement, is what the machine asks for HTTP alone.',
    ].join('\n'),
    tables,
  }
}

async function measureOn(engine: Engine, at: Surroundings): Promise<Table> {
  const template = await engine.empty()
  const shop = await openBenchShop(template, ROUNDS * WRITES)
  const operations = operationsIn(shop, { reads: READS, writes: WRITES })
  const recorded = await engine.copyOf(template)
  const { recording, wholeOrder } = await recordAll(recorded, operations, shop)

  const [forOurs, forBare] = [await engine.copyOf(template), await engine.copyOf(template)]
  const { pairs, empty } = await loadBoth(operations, recording, { forOurs, forBare, at })
  for (const place of [template, recorded, forOurs, forBare]) await engine.drop(place)

  const rows = operations.map((operation) =>
    rowOf(operation, { engine, recording, pairs: pairs.filter((pair) => pair.operation === operation) }),
  )
  return {
    head: [
      `${engine.name} ${engine.version}`,
      'statements',
      'ours, 1/s',
      'bare, 1/s',
      'ours of bare',
      'processor',
      'bare’s',
      'p50',
      'p99',
    ],
    rows: [
      ...rows,
      ['two adds, an order, its payment', atMost(25, wholeOrder, whole), '', '', '', '', '', '', ''],
      [
        'an empty answer',
        whole(0),
        '',
        whole(empty.rate),
        '',
        '',
        milliseconds(empty.processor),
        milliseconds(empty.p50),
        milliseconds(empty.p99),
      ],
    ],
  }
}

async function recordAll(place: Place, operations: readonly Operation[], shop: BenchShop) {
  const recorder = openRecorder(place)
  const answers: Record<string, Recorded> = {}
  for (const request of new Set(operations.flatMap(({ rounds }) => rounds.flat()))) {
    answers[request.id] = await recorder.record(request)
  }
  const wholeOrder = await recordWholeOrder(recorder, shop)
  await recorder.close()
  return { recording: { statements: recorder.statements, answers }, wholeOrder }
}

type Places = Readonly<{ forOurs: Place; forBare: Place; at: Surroundings }>

async function loadBoth(
  operations: readonly Operation[],
  recording: Recording,
  { forOurs, forBare, at }: Places,
): Promise<Readonly<{ pairs: readonly Pair[]; empty: Loaded }>> {
  const file = join(at.folder, 'recording.json')
  writeFileSync(file, JSON.stringify(recording))
  const ours = await serveShop(forOurs, at)
  const bare = await startServer(
    { args: ['bench/bareServer.mjs', file, forBare.address], cwd: process.cwd() },
    at.port + 1,
    '/',
  )
  const pairs: Pair[] = []
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const operation of operations) {
        const { rounds, count } = operation
        const requests = rounds[round] ?? []
        const pair = {
          operation,
          ours: await load(ours, { requests, count }, at),
          bare: await load(bare, { requests, count }, at),
        }
        if (round > 0) pairs.push(pair)
      }
    }
    return { pairs, empty: await load(bare, { requests: [EMPTY], count: READS }, at) }
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
  }
}

type Heard = Readonly<{ engine: Engine; recording: Recording; pairs: readonly Pair[] }>

function rowOf({ name, asked, rounds }: Operation, { engine, recording, pairs }: Heard): readonly Cell[] {
  const statements = Math.max(...rounds.flat().map(({ id }) => recording.answers[id]?.ran.length ?? Number.NaN))
  const of = (read: (pair: Pair) => number) => median(pairs.map(read))
  return [
    name,
    asked.statements === null ? whole(statements) : atMost(asked.statements, statements, whole),
    whole(of(({ ours }) => ours.rate)),
    whole(of(({ bare }) => bare.rate)),
    atLeast(
      asked.rate,
      of(({ ours, bare }) => ours.rate / bare.rate),
      percent,
    ),
    atMost(
      asked.processor[engine.name],
      of(({ ours }) => ours.processor),
      milliseconds,
    ),
    milliseconds(of(({ bare }) => bare.processor)),
    milliseconds(of(({ ours }) => ours.p50)),
    milliseconds(of(({ ours }) => ours.p99)),
  ]
}
