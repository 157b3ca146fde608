import sqlite3InitModule, {
  type Database as WasmDatabase,
  type PreparedStatement,
  type Sqlite3Static,
} from '@sqlite.org/sqlite-wasm'
import { Kysely } from 'kysely'

import type { Database, DatabaseOptions } from './database.ts'
import { createQueue } from './queue.ts'
import type { Db } from './sql.ts'
import { type SqliteConnection, sqliteDialect } from './sqlite.ts'
import type { Tables } from './tables.ts'
import { transactionsOf } from './transaction.ts'

type WasmOptions = DatabaseOptions &
  Readonly<{
    /** A database that was saved before. */
    saved?: Uint8Array
  }>

/** A database in this page's memory; `save` answers with the whole of it as bytes. */
export async function openSqliteWasm(options: WasmOptions): Promise<Database & { save: () => Promise<Uint8Array> }> {
  loading ??= start()
  const sqlite3 = await loading
  const memory = new sqlite3.oo1.DB(':memory:')
  if (options.saved) load(sqlite3, memory, options.saved)

  const queue = createQueue()
  const db: Db = new Kysely<Tables>({
    dialect: sqliteDialect({ writer: connectionTo(memory), reader: null, queue, later: null }, options),
  })
  return {
    engine: 'sqlite',
    db,
    transaction: transactionsOf(db, options),
    close: () => db.destroy(),
    async save() {
      const endTurn = await queue.take()
      try {
        return sqlite3.capi.sqlite3_js_db_export(memory)
      } finally {
        endTurn()
      }
    },
  }
}

/** The library forgets where its own wasm stands once it has been started, so it is started once. */
let loading: Promise<Sqlite3Static> | undefined

function start(): Promise<Sqlite3Static> {
  // It would warn that it finds no OPFS, which a database in memory has no use for.
  Object.assign(globalThis, { sqlite3ApiConfig: { warn: () => {} } })
  return sqlite3InitModule()
}

function load({ capi, wasm }: Sqlite3Static, memory: WasmDatabase, saved: Uint8Array): void {
  const bytes = wasm.allocFromTypedArray(saved)
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_RESIZEABLE
  memory.checkRc(capi.sqlite3_deserialize(memory, 'main', bytes, saved.length, saved.length, flags))
}

function connectionTo(memory: WasmDatabase): SqliteConnection {
  const prepared = new Map<string, PreparedStatement>()

  const prepare = (sql: string): PreparedStatement => {
    const known = prepared.get(sql)
    if (known) return known
    const statement = memory.prepare(sql)
    prepared.set(sql, statement)
    return statement
  }

  return {
    run(sql, parameters) {
      const statement = prepare(sql)
      try {
        if (parameters.length > 0) statement.bind([...parameters])
        if (statement.columnCount > 0) return { rows: [...rowsOf(statement)], changes: null }
        statement.step()
        return { rows: [], changes: memory.changes() }
      } finally {
        statement.reset(true)
      }
    },
    close() {
      for (const statement of prepared.values()) statement.finalize()
      memory.close()
    },
  }
}

function* rowsOf(statement: PreparedStatement) {
  while (statement.step()) yield statement.get({})
}
