import type { Kysely } from 'kysely'
import { inject } from 'vitest'

import type { Database } from '#server/db/database.ts'
import type { Engine } from '#server/db/migrations/columns.ts'
import { openPostgres } from '#server/db/postgres.node.ts'
import { openSqlite } from '#server/db/sqlite.node.ts'
import { freshDatabase } from '#tests/postgres/freshDatabase.ts'

import { createLogbook } from './logbook.ts'

type Step = (db: Kysely<unknown>, engine: Engine) => Promise<void>

const migrating = ({ db, engine }: Database, close: () => Promise<void>) => ({
  db,
  run: (step: Step) => step(db as unknown as Kysely<unknown>, engine),
  close,
})

/** Databases in which nothing has been made yet, for what migrations do to the rows that they find. */
export const withoutTables = [
  {
    name: 'SQLite',
    open: async () => {
      const database = openSqlite(':memory:', createLogbook())
      return migrating(database, database.close)
    },
  },
  {
    name: 'PostgreSQL',
    open: async () => {
      const { url, drop } = await freshDatabase(inject('postgresUrl'))
      const database = openPostgres(url, createLogbook())
      return migrating(database, () => database.close().then(drop))
    },
  },
]
