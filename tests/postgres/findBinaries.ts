import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

import { embeddedBinaries } from './embeddedBinaries.ts'
import { unprivilegedAccount } from './unprivilegedAccount.ts'

export type Binaries = Readonly<{ initdb: string; postgres: string }>

const OLDEST_SUPPORTED = 15

/** The machine's PostgreSQL where it has one that will do, else npm's. `VMESTE_TEST_PG=embedded` asks for npm's. */
export async function findBinaries(): Promise<Binaries> {
  const machines = process.env['VMESTE_TEST_PG'] === 'embedded' ? [] : foldersOnThisMachine()
  const usable = machines.map(binariesIn).find(({ postgres, initdb }) => existsSync(initdb) && willDo(postgres))
  return usable ?? binariesIn(await embeddedBinaries())
}

function foldersOnThisMachine(): readonly string[] {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const inPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return [...inPath, ...versions.map((version) => join(debian, version, 'bin'))]
}

function binariesIn(folder: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : ''
  return { initdb: join(folder, `initdb${suffix}`), postgres: join(folder, `postgres${suffix}`) }
}

/** Asked as the account that will run it: a server under somebody's closed home cannot be used from there. */
function willDo(postgres: string): boolean {
  const { stdout } = spawnSync(postgres, ['--version'], { ...unprivilegedAccount(), cwd: tmpdir(), encoding: 'utf8' })
  const [, major] = /PostgreSQL\) (\d+)/.exec(stdout ?? '') ?? []
  return Number(major ?? 0) >= OLDEST_SUPPORTED
}
