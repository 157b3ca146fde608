import { execFile } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { sharedTemp } from './sharedTemp.ts'
import { unprivilegedAccount } from './unprivilegedAccount.ts'

const PREFIX = 'vmeste-pg-'

/** An empty cluster in a folder of its own, owned by the account that will run the server. */
export async function makeDataFolder(initdb: string): Promise<string> {
  const account = unprivilegedAccount()
  const folder = mkdtempSync(join(sharedTemp(), `${PREFIX}${process.pid}-`))
  if (account) chownSync(folder, account.uid, account.gid)
  // Russian rules of sorting, because a shop's server has some: a query that leans on them instead of comparing
  // bytewise then differs from SQLite, and the conformance suite says so.
  const order = ['--locale-provider=icu', '--icu-locale=ru', '--locale=C']
  const how = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-sync', '--no-instructions']
  await promisify(execFile)(initdb, ['-D', folder, ...how, ...order], { ...account, cwd: folder })
  return folder
}

/** Ends servers, and removes data, whose starter and keeper were both killed. */
export function reapAbandonedFolders(): void {
  const owner = unprivilegedAccount()?.uid ?? process.getuid?.()
  for (const name of readdirSync(sharedTemp()).filter((entry) => entry.startsWith(PREFIX))) {
    const folder = join(sharedTemp(), name)
    const starter = Number(name.slice(PREFIX.length).split('-')[0])
    const isOurs = owner === undefined || statSync(folder, { throwIfNoEntry: false })?.uid === owner
    if (!isOurs || signal(starter, 0)) continue
    const server = serverOf(folder)
    if (server !== null) signal(server, 'SIGQUIT')
    // Where its process could not be found, PostgreSQL ends by itself within a minute of losing its folder.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** False when there is no such process. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A number in a file outlives the process it names, so what runs under it must also sit in this folder. */
function serverOf(folder: string): number | null {
  const pidFile = join(folder, 'postmaster.pid')
  if (!existsSync(pidFile)) return null
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  const cwd = `/proc/${pid}/cwd`
  return existsSync(cwd) && readlinkSync(cwd) === folder ? pid : null
}
