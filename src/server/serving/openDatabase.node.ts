import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Database } from '../db/database.ts'
import { migrate } from '../db/migrate.ts'
import { type Environment, isPostgres } from '../environment.ts'
import type { Log } from '../world.ts'

type Opened = Readonly<{ database: Database; sessionSecret: string; close: () => Promise<void> }>

/** The owner's database, up to date. Only the driver it needs is loaded. */
export async function openDatabase(environment: Environment, log: Log): Promise<Opened> {
  const { DATABASE_URL, DATA_DIR } = environment
  const address = DATABASE_URL ?? join(DATA_DIR, 'shop.sqlite')
  const opened = isPostgres(address)
    ? await onPostgres(address, environment, log)
    : await onSqlite(address, environment, log)
  try {
    await migrate(opened.database)
    return opened
  } catch (error) {
    await opened.close()
    throw error
  }
}

async function onPostgres(url: string, environment: Environment, log: Log): Promise<Opened> {
  const { openPostgres } = await import('../db/postgres.node.ts')
  const { POSTGRES_CONNECTIONS: connections, POSTGRES_PREPARE, SESSION_SECRET } = environment
  if (SESSION_SECRET === undefined)
    throw new Error('Several servers need one SESSION_SECRET, which the environment has to say')
  const database = openPostgres(url, { log, connections, prepare: POSTGRES_PREPARE === 'yes' })
  return { database, sessionSecret: SESSION_SECRET, close: database.close }
}

async function onSqlite(path: string, { SESSION_SECRET }: Environment, log: Log): Promise<Opened> {
  const { becomeOnlyServer, openSqlite } = await import('../db/sqlite.node.ts')
  const giveUpLock = becomeOnlyServer(path)
  const database = openSqlite(path, { log })
  return {
    database,
    sessionSecret: SESSION_SECRET ?? secretBeside(path),
    close: () => database.close().finally(giveUpLock),
  }
}

/** Made once, so that nobody is signed out by a restart. */
function secretBeside(path: string): string {
  const file = `${path}.secret`
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8')
}
