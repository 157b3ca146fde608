import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { measureApi } from './api.ts'
import { type Engine, sqliteIn, startDurablePostgres } from './engines.ts'
import { writeFigures } from './figures.ts'
import { type Findings, inMarkdown, missedIn } from './findings.ts'
import { measureFirstLoad } from './firstLoad.ts'
import { measureImport } from './importing.ts'
import { measureJoins } from './joins.ts'
import { measureLive } from './live.ts'
import { describeRun } from './machine.ts'
import { measureStart } from './starting.ts'
import type { Surroundings } from './surroundings.ts'

type Measuring = (engines: readonly Engine[], at: Surroundings) => Promise<Findings>

/** In the order in which they are run. */
const PARTS: Readonly<Record<string, Measuring>> = {
  api: measureApi,
  joins: measureJoins,
  live: measureLive,
  firstload: measureFirstLoad,
  start: measureStart,
  import: measureImport,
}

type Wish = Readonly<{ parts: readonly string[]; write: boolean; port: number }>

/** Measures the parts that were asked for, or all, and answers with what was asked of them and is not so. */
export async function bench({ parts, write, port }: Wish): Promise<readonly string[]> {
  const unknown = parts.filter((part) => !(part in PARTS))
  if (unknown.length > 0)
    throw new Error(`There is no part ${unknown.join(', ')}: there are ${Object.keys(PARTS).join(', ')}`)

  const folder = mkdtempSync(join(tmpdir(), 'vmeste-bench-'))
  const postgres = await startDurablePostgres()
  const run = describeRun(postgres.version)
  process.stdout.write(`${run}\n`)
  try {
    const missed: string[] = []
    for (const [part, measure] of Object.entries(PARTS)) {
      if (parts.length > 0 && !parts.includes(part)) continue
      const findings = await measure([sqliteIn(folder), postgres], { folder, port })
      process.stdout.write(`\n${inMarkdown(findings)}\n`)
      if (write) writeFigures(findings, run)
      missed.push(...missedIn(findings))
    }
    return missed
  } finally {
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
