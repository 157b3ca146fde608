import { createReadStream, existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'

import { v7 } from 'uuid'

import { instant } from '#domain/time.ts'

import { EnvironmentWrong, readEnvironment } from '../environment.ts'
import { BrokenFeed } from '../imports/brokenFeed.ts'
import { importFeed } from '../imports/importFeed.ts'
import { ImportIsRunning } from '../imports/importRun.ts'
import { createLog } from '../serving/logs.node.ts'
import { importProgress } from './importProgress.ts'
import { importSummary } from './importSummary.ts'
import { openCatalogue } from './openCatalogue.ts'

// `npm run shop:import -- FILE`: makes a YML feed the catalogue of the shop, also while its server runs.
const USAGE = `npm run shop:import -- FILE [--shop ID]

FILE is a YML feed (yml_catalog), UTF-8 or windows-1251. The database is the one that the server uses:
DATABASE_URL, or the SQLite file in DATA_DIR. Ends with 0 when the feed was taken, with 1 when nothing was changed.
`

if (existsSync('.env')) process.loadEnvFile('.env')
process.exitCode = await main()

async function main(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { shop: { type: 'string' }, help: { type: 'boolean' } },
    })
    const [file, ...others] = positionals
    if (values.help || file === undefined || others.length > 0) return say(USAGE, values.help ? 0 : 2)
    if (!existsSync(file)) return say(`There is no file ${file}\n`, 2)
    return await importFile(file, values.shop)
  } catch (error) {
    if (isWrongUse(error)) return say(`${error.message}\n\n${USAGE}`, 2)
    if (error instanceof BrokenFeed || error instanceof ImportIsRunning || error instanceof EnvironmentWrong)
      return say(`\n${error.message}\n`, 1)
    throw error
  }
}

async function importFile(file: string, wantedShop: string | undefined): Promise<number> {
  const environment = readEnvironment(process.env)
  const log = createLog(environment.LOG_LEVEL === 'info' ? 'warn' : environment.LOG_LEVEL)
  const { db, transaction, shop, close } = await openCatalogue(environment, log, wantedShop)
  const progress = importProgress(statSync(file).size)
  const started = performance.now()
  try {
    const world = {
      db,
      transaction,
      now: () => instant(Date.now()),
      newId: () => v7(),
      pictures: { ready: () => null, make: never },
    }
    const report = await importFeed(world, progress.counted(createReadStream(file)), shop, progress)
    progress.end()
    process.stdout.write(
      importSummary(report, {
        seconds: (performance.now() - started) / 1000,
        peakBytes: process.resourceUsage().maxRSS * 1024,
      }),
    )
    return 0
  } finally {
    progress.end()
    await close()
  }
}

function never(): Promise<never> {
  return Promise.reject(new Error('An import fetches no pictures: the server does'))
}

function isWrongUse(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function say(message: string, code: number): number {
  process[code === 0 ? 'stdout' : 'stderr'].write(message)
  return code
}
