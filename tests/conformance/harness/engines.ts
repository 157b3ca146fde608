import { afterAll, inject } from 'vitest'

import { createAmbientGuard } from '#server/db/ambientGuard.node.ts'
import type { Database, DatabaseOptions } from '#server/db/database.ts'
import { migrate } from '#server/db/migrate.ts'
import { openPostgres } from '#server/db/postgres.node.ts'
import { openSqlite } from '#server/db/sqlite.node.ts'
import { freshDatabase } from '#tests/postgres/freshDatabase.ts'
import { withClient } from '#tests/postgres/withClient.ts'

import { createLogbook } from './logbook.ts'

type Options = Omit<DatabaseOptions, 'guard'> &
  Readonly<{ /** Where the engine has a pool of them. */ connections?: number }>

/** How an engine gives a test an empty database; `close` gives it back. */
export type Engine = Readonly<{ name: string; open: (options: Options) => Promise<Database> }>

export const sqlite: Engine = {
  name: 'SQLite',
  async open(options) {
    const database = openSqlite(':memory:', { ...options, guard: createAmbientGuard() })
    await migrate(database)
    return database
  },
}

/** A new database costs more than emptying one, so a file of tests has one, emptied for each test. */
export const postgres: Engine = {
  name: 'PostgreSQL',
  async open(options) {
    own ??= makeOwn()
    const { url, empty } = await own
    await withClient(url, (client) => client.query(empty))
    return openPostgres(url, { ...options, guard: createAmbientGuard() })
  },
}

let own: ReturnType<typeof makeOwn> | undefined

async function makeOwn() {
  const { url, drop } = await freshDatabase(inject('postgresUrl'))
  const database = openPostgres(url, createLogbook())
  await migrate(database)
  const tables = await database.db.introspection.getTables()
  await database.close()
  const ours = tables.filter(({ isView }) => !isView)
  // `truncate` makes a new file for every table and index, which takes far longer than deleting a few rows.
  return { url, drop, empty: ours.map(({ name }) => `delete from "${name}"`).join('; ') }
}

/** Drops what a file of tests used, at its end. */
export function tidyUp(): void {
  afterAll(async () => {
    const used = own
    own = undefined
    await (await used)?.drop()
  })
}
