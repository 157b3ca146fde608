import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'

import { Kysely } from 'kysely'
import Libsql from 'libsql'

import type { Database, DatabaseOptions } from './database.ts'
import { createQueue } from './queue.ts'
import type { Later } from './sharedCommit.ts'
import type { Db } from './sql.ts'
import { type SqliteConnection, type SqliteConnections, sqliteDialect, type SqliteValue } from './sqlite.ts'
import type { Tables } from './tables.ts'
import { transactionsOf } from './transaction.ts'

/** libsql waits for another process synchronously, so it may not wait long; transactions wait between tries to begin. */
const BUSY_TIMEOUT = 50
/** Statements with as many placeholders as they have rows come in many lengths. */
const MOST_PREPARED = 500

/**
 * A durable database in one file, or one that is gone when closed: `:memory:`. Servers take `becomeOnlyServer` first;
 * commands may write beside a server, briefly.
 */
export function openSqlite(path: string, options: DatabaseOptions): Database {
  // What is in memory is its connection's own.
  if (path === ':memory:') return over({ writer: connect(path), reader: null, queue: createQueue(), later }, options)
  mkdirSync(dirname(path), { recursive: true })
  return over({ writer: connect(path), reader: connect(path), queue: createQueue(), later }, options)
}

/**
 * Refuses a second server on one file, because each would think itself the only one. The lock is the operating
 * system's, so it ends with its process however that ends. Answers with the function that gives it up.
 */
export function becomeOnlyServer(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true })
  const lock = new Libsql(`${path}.lock`, { timeout: BUSY_TIMEOUT })
  try {
    lock.exec('begin exclusive')
  } catch (cause) {
    throw new Error(`Another server uses ${path}: a SQLite file serves one process. Stop it, or use PostgreSQL.`, {
      cause,
    })
  }
  return () => void lock.close()
}

function over(connections: SqliteConnections, options: DatabaseOptions): Database {
  const db: Db = new Kysely<Tables>({ dialect: sqliteDialect(connections, options) })
  const inside = options.guard?.inside
  return {
    engine: 'sqlite',
    db,
    transaction: transactionsOf(db, {
      log: options.log,
      ...(inside && { inside }),
      ...(options.longest && { longest: options.longest }),
    }),
    close: () => db.destroy(),
  }
}

/** After all that has come in over the network is read. Taken now, before a test has a clock of its own. */
const { setImmediate } = globalThis
const later: Later = (work) => void setImmediate(work)

/** `columns` is null where a statement answers with no rows. Asking it each time costs more than remembering. */
type Prepared = Readonly<{ statement: Libsql.Statement; columns: readonly string[] | null }>

function connect(path: string): SqliteConnection {
  const connection = new Libsql(path, { timeout: BUSY_TIMEOUT })
  connection.exec('pragma journal_mode = wal')
  connection.exec('pragma synchronous = full')
  // 16 MB instead of 4: each checkpoint copies pages that the next transactions change again.
  connection.exec('pragma wal_autocheckpoint = 4000')
  // 32 MB instead of 2: a search over 50,000 products took a third longer while it read the same pages again.
  connection.exec('pragma cache_size = -32000')
  const prepared = new Map<string, Prepared>()

  const prepare = (sql: string): Prepared => {
    const known = prepared.get(sql)
    if (known) return known
    const statement = connection.prepare(sql)
    const columns = statement.reader ? statement.columns().map(({ name }) => name) : null
    // Lists of cells cross from C in less time than objects.
    if (columns) statement.raw(true)
    const made = { statement, columns }
    if (prepared.size === MOST_PREPARED) prepared.clear()
    prepared.set(sql, made)
    return made
  }

  return {
    run(sql, parameters) {
      const { statement, columns } = prepare(sql)
      if (!columns) return { rows: [], changes: statement.run(parameters).changes }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- libsql does not say that raw rows are lists of cells.
      const rows = statement.all(parameters) as SqliteValue[][]
      return { rows: rows.map((cells) => rowOf(columns, cells)), changes: null }
    },
    close: () => void connection.close(),
  }
}

function rowOf(columns: readonly string[], cells: readonly SqliteValue[]): Record<string, SqliteValue> {
  const row: Record<string, SqliteValue> = {}
  columns.forEach((name, at) => (row[name] = cells[at] ?? null))
  return row
}
