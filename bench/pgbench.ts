import { spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'

import { findBinaries } from '#tests/postgres/findBinaries.ts'
import { withClient } from '#tests/postgres/withClient.ts'

import { DIGITS, type Source, type Step } from './joinScript.ts'

/** The machine's own, or null where it has none. */
export async function findPgbench(): Promise<string | null> {
  const { postgres } = await findBinaries()
  const folders = [dirname(postgres), ...(process.env['PATH'] ?? '').split(delimiter)]
  return folders.map((folder) => join(folder, 'pgbench')).find((path) => existsSync(path)) ?? null
}

type Running = Readonly<{
  address: string
  steps: readonly Step[]
  groups: number
  clients: number
  seconds: number
  folder: string
}>

/** Runs the join with pgbench; answers with how many a second there were. */
export async function runPgbench(
  pgbench: string,
  { address, steps, groups, clients, seconds, folder }: Running,
): Promise<number> {
  const file = join(folder, 'join.pgbench')
  writeFileSync(file, await inPgbench(address, steps, groups))
  const options = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', String(seconds), '-f', file, address]
  const child = spawn(pgbench, options, { stdio: ['ignore', 'pipe', 'pipe'] })
  const [said, complaints] = await Promise.all([text(child.stdout), text(child.stderr)])
  const [, rate] = /^tps = ([\d.]+) \(without/m.exec(said) ?? []
  const isWhole = /number of failed transactions: 0 /.test(said) && !/abort|ERROR/.test(complaints)
  if (rate === undefined || !isWhole)
    throw new Error(`pgbench did not do every join: ${complaints.slice(0, 2_000)}${said}`)
  return Number(rate)
}

async function inPgbench(address: string, steps: readonly Step[], groups: number): Promise<string> {
  const lines = [`\\set own random(1, ${2 ** (4 * DIGITS) - 1})`, `\\set group random(1, ${groups})`, 'begin;']
  for (const step of steps) {
    const types = await parameterTypes(address, step.sql)
    const said = step.sql.replaceAll(/\$(\d+)/g, (_, number: string) => {
      const at = Number(number) - 1
      return expressionOf(step.sources[at], types[at] ?? 'text')
    })
    lines.push(`${said.replaceAll('\n', ' ')} ${step.answersVersion ? '\\gset' : ';'}`)
  }
  return `${lines.join('\n')}\ncommit;\n`
}

/** As PostgreSQL understands them where they stand. */
const parameterTypes = (address: string, sql: string): Promise<readonly string[]> =>
  withClient(address, async (client) => {
    await client.query(`prepare asked as ${sql}`)
    const { rows } = await client.query<{ types: string[] }>(
      'select parameter_types::text[] as types from pg_prepared_statements',
    )
    return rows[0]?.types ?? []
  })

function expressionOf(source: Source | undefined, type: string): string {
  if (source === undefined) throw new Error('A statement has a placeholder without a parameter')
  switch (source.kind) {
    case 'same':
      return source.value === null ? `null::${type}` : `${literal(String(source.value))}::${type}`
    case 'version':
      return ':version'
    case 'of group':
      return `(${literal(source.start)} || ${inHex(':group')})::${type}`
    case 'own':
    case 'text':
      return `(${literal(source.start)} || ${inHex(':own')})::${type}`
  }
}

const inHex = (variable: string) => `lpad(to_hex(${variable}::bigint), ${DIGITS}, '0')`

/** pgbench takes whatever follows a colon for the name of a variable, in literals too. */
const literal = (value: string) =>
  `U&'${value.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll(':', '\\003A')}'`
