import { spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pipeline } from 'node:stream/promises'

import type { Engine } from './engines.ts'
import type { Cell, Findings } from './findings.ts'
import { seconds, whole } from './numbers.ts'
import { exitOf, memoryOf, startNode } from './processes.ts'
import { IMPORTER, type Surroundings } from './surroundings.ts'
import { ENVIRONMENT } from './world.ts'

const OFFERS = 50_000

/** What it takes to load a large catalogue, and whether it stays as quick and as small to its end. */
export async function measureImport(engines: readonly Engine[], { folder }: Surroundings): Promise<Findings> {
  const feed = join(folder, 'feed.xml')
  await writeFeed(feed)
  const rows: (readonly Cell[])[] = []
  for (const engine of engines) {
    const place = await engine.empty()
    rows.push([engine.name, ...(await importInto(place.address, feed, folder))])
    await engine.drop(place)
  }
  return {
    title: 'Import',
    about: [
      `A generated feed of ${whole(OFFERS)} offers into an empty shop by \`npm run shop:import\`. Rates are offers a second: over`,
      'all, and for each 10,000 while the feed is read and while it is compared with the catalogue; memory is what the',
      'process has resident after each of these.',
    ].join('\n'),
    tables: [{ head: ['Import', 'took', 'over all', 'reading', 'comparing', 'memory, MB', 'at most'], rows }],
  }
}

async function writeFeed(file: string): Promise<void> {
  const making = spawn(process.execPath, ['bench/makeFeed.mjs', String(OFFERS)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await pipeline(making.stdout, createWriteStream(file))
}

type Told = Readonly<{ offers: number; at: number; memory: number }>

async function importInto(address: string, feed: string, folder: string): Promise<readonly string[]> {
  const env = { DATABASE_URL: address, SESSION_SECRET: ENVIRONMENT.SESSION_SECRET }
  const started = performance.now()
  const importer = startNode({ args: [IMPORTER, feed], cwd: folder, env })
  const { pid = 0, stdout } = importer
  if (!stdout) throw new Error('The importer says nothing')
  const told = new Map<string, Told[]>([
    ['Reading', []],
    ['Comparing', []],
  ])
  let last = ''
  for await (const line of createInterface({ input: stdout })) {
    last = line
    const [, step = '', offers] = /^(\w+)\s*: (\d+) offers$/.exec(line) ?? []
    told.get(step)?.push({ offers: Number(offers), at: performance.now(), memory: memoryOf(pid).now })
  }
  const [, peak] = /memory at most (\d+ MB)$/.exec(last) ?? []
  if ((await exitOf(importer)) !== 0 || peak === undefined) throw new Error(`The import failed: ${last}`)
  const took = (performance.now() - started) / 1_000

  const [reading = [], comparing = []] = told.values()
  return [
    seconds(took),
    whole(OFFERS / took),
    ratesOf(reading, started),
    ratesOf(comparing, reading.at(-1)?.at ?? Number.NaN),
    [...reading, ...comparing].map(({ memory }) => Math.round(memory / 1_000_000)).join(' '),
    peak,
  ]
}

/** Offers a second from one word to the next. */
const ratesOf = (told: readonly Told[], began: number): string =>
  told
    .map(({ offers, at }, index) => {
      const before = told[index - 1] ?? { offers: 0, at: began }
      return whole(((offers - before.offers) * 1_000) / (at - before.at))
    })
    .join(' ')
