import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'

import { SECOND } from '#domain/time.ts'

import type { DatabaseOptions } from './database.ts'
import type { createQueue } from './queue.ts'
import { createSharedCommit, type Later } from './sharedCommit.ts'
import { asksForAnotherTry, DatabaseBusy, pause } from './transaction.ts'

/** One connection of a SQLite library; all of them are synchronous. */
export interface SqliteConnection {
  /** `changes` is null for statements that answer with rows. */
  run(sql: string, parameters: readonly SqliteValue[]): { rows: unknown[]; changes: number | null }
  close(): void
}

export type SqliteValue = string | number | bigint | null | Uint8Array

export type SqliteConnections = Readonly<{
  writer: SqliteConnection
  /** Reads outside transactions; null where there is one connection for everything. */
  reader: SqliteConnection | null
  queue: ReturnType<typeof createQueue>
  /** Transactions that end before it comes share a commit; null where there is no disk to wait for. */
  later: Later | null
}>

type Writing = ReturnType<typeof createSharedCommit>

/** How long a transaction waits to begin. An import that makes its feed the catalogue writes for seconds. */
const PATIENCE = 5 * SECOND
/** Pauses grow up to this try's, which is a sixth of a second on average. */
const LONGEST_PAUSE = 5

/**
 * Kysely's own driver has one connection and begins transactions with a plain `begin`, under which whoever reads before
 * writing fails when another process wrote meanwhile.
 */
export const sqliteDialect = (connections: SqliteConnections, options: DatabaseOptions): Dialect => ({
  createAdapter: () => new TransactionalDdl(),
  createDriver: () => new SqliteDriver(connections, options),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
})

/** SQLite does run DDL in transactions, so half a migration is none. */
class TransactionalDdl extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true
  }
}

class SqliteDriver implements Driver {
  readonly #connections: SqliteConnections
  readonly #writing: Writing
  readonly #options: DatabaseOptions

  constructor(connections: SqliteConnections, options: DatabaseOptions) {
    this.#connections = connections
    this.#writing = createSharedCommit((statement) => void connections.writer.run(statement, []), connections.later)
    this.#options = options
  }

  async init() {}

  async acquireConnection(): Promise<Lease> {
    this.#options.guard?.refuse()
    return new Lease(this.#connections, this.#writing, this.#options)
  }

  beginTransaction = (lease: DatabaseConnection) => ours(lease).begin()
  commitTransaction = (lease: DatabaseConnection) => ours(lease).commit()
  rollbackTransaction = (lease: DatabaseConnection) => ours(lease).rollback()

  async releaseConnection(lease: DatabaseConnection) {
    ours(lease).release()
  }

  async destroy() {
    const { reader, writer, queue } = this.#connections
    await queue.take()
    this.#writing.flush()
    reader?.close()
    writer.close()
  }
}

function ours(lease: DatabaseConnection): Lease {
  if (lease instanceof Lease) return lease
  throw new TypeError('Kysely hands a driver its own connections back')
}

/** The use of the database by one query or one transaction. */
class Lease implements DatabaseConnection {
  readonly #connections: SqliteConnections
  readonly #writing: Writing
  readonly #options: DatabaseOptions
  #inTransaction = false
  #endTurn: (() => void) | null = null

  constructor(connections: SqliteConnections, writing: Writing, options: DatabaseOptions) {
    this.#connections = connections
    this.#writing = writing
    this.#options = options
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const { writer, reader, queue } = this.#connections
    if (this.#inTransaction) return this.#run(writer, query)
    if (reader && query.query.kind === 'SelectQueryNode') return this.#run(reader, query)
    const endTurn = await queue.take()
    try {
      // What stands alone is kept when it is answered, and does not see what is not kept yet.
      this.#writing.flush()
      return this.#run(writer, query)
    } finally {
      endTurn()
    }
  }

  #run<Row>(connection: SqliteConnection, { sql, parameters }: CompiledQuery): QueryResult<Row> {
    this.#options.onStatement?.({ sql, parameters })
    const { rows: found, changes } = connection.run(sql, parameters.map(bindable))
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Kysely knows the row's type from the query, and nothing here could check it.
    const rows = found as Row[]
    return changes === null ? { rows } : { rows, numAffectedRows: BigInt(changes) }
  }

  async begin() {
    const asked = performance.now()
    this.#endTurn = await this.#connections.queue.take()
    for (let tried = 1; !this.#hasBegun(asked); tried++) await pause(Math.min(tried, LONGEST_PAUSE))
    this.#inTransaction = true
  }

  /** The database's own wait stops the whole process, so it is short, and reads go on in the pauses between tries. */
  #hasBegun(asked: number): boolean {
    try {
      this.#writing.begin()
      return true
    } catch (error) {
      if (!asksForAnotherTry(error)) throw error
      const waited = performance.now() - asked
      if (waited < PATIENCE) return false
      throw new DatabaseBusy(`Another process wrote for ${Math.round(waited)} ms`, { cause: error })
    }
  }

  async commit() {
    this.#inTransaction = false
    const onDisk = this.#writing.commit()
    this.release()
    await onDisk
  }

  async rollback() {
    // A transaction whose commit failed is over.
    if (!this.#inTransaction) return
    this.#inTransaction = false
    try {
      this.#writing.rollback()
    } finally {
      this.release()
    }
  }

  release() {
    this.#endTurn?.()
    this.#endTurn = null
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Nothing here streams rows: read page by page')
  }
}

/** Libraries differ in what else they take: one keeps `true` as 1, another aborts the whole process on it. */
function bindable(value: unknown): SqliteValue {
  if (value === undefined || value === null) return null
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value
  if (value instanceof Uint8Array) return value
  throw new TypeError(`SQLite keeps no ${typeof value}: turn it into text or a number first`)
}
