import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { Pool, types } from 'pg'

import type { Database, DatabaseOptions } from './database.ts'
import { PostgresDriver } from './postgresDriver.node.ts'
import { SocketByTick } from './socketByTick.node.ts'
import type { Db } from './sql.ts'
import type { Tables } from './tables.ts'
import { transactionsOf } from './transaction.ts'

type PostgresOptions = DatabaseOptions &
  Readonly<{
    connections?: number
    /** Has PostgreSQL plan each statement once per connection. Poolers older than PgBouncer 1.21 cannot. */
    prepare?: boolean
  }>

export function openPostgres(url: string, options: PostgresOptions): Database {
  const { log, guard, longest, connections = 12, prepare = true } = options
  const pool = new Pool({
    connectionString: url,
    max: connections,
    pipeline: true,
    stream: () => new SocketByTick(),
    types: { getTypeParser: parserOf },
  })
  // An idle connection that the server closed: the next query opens another.
  pool.on('error', (err) => log.warn({ err }, 'PostgreSQL closed a connection'))

  const db: Db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new PostgresDriver(pool, { ...options, prepare }),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return {
    engine: 'postgres',
    db,
    transaction: transactionsOf(db, { log, ...(guard && { inside: guard.inside }), ...(longest && { longest }) }),
    close: () => db.destroy(),
  }
}

/** As SQLite answers: money, instants and sums are numbers, and JSON is text for the schema in `rows.ts`. */
const PARSERS = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, Number],
  [types.builtins.NUMERIC, Number],
  [types.builtins.JSON, String],
  [types.builtins.JSONB, String],
])

const parserOf = (type: number, format?: 'text' | 'binary') => PARSERS.get(type) ?? types.getTypeParser(type, format)
