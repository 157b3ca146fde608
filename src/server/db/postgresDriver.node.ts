import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely'
import type { Pool, PoolClient } from 'pg'

import type { DatabaseOptions } from './database.ts'

type Options = DatabaseOptions & Readonly<{ prepare: boolean }>

/** Statements with as many placeholders as they have rows come in many lengths; the first ones are the usual ones. */
const MOST_PREPARED = 500

/**
 * Kysely's own driver names no statements, so PostgreSQL would plan each of them anew, and it cannot give up a
 * connection whose statement is still running.
 */
export class PostgresDriver implements Driver {
  readonly #pool: Pool
  readonly #options: Options
  readonly #names = new Map<string, string>()

  constructor(pool: Pool, options: Options) {
    this.#pool = pool
    this.#options = options
  }

  async init() {}

  async acquireConnection(): Promise<Lease> {
    this.#options.guard?.refuse()
    return new Lease(await this.#pool.connect(), (sql) => this.#nameOf(sql), this.#options)
  }

  beginTransaction = (lease: DatabaseConnection) => ours(lease).begin()
  commitTransaction = (lease: DatabaseConnection) => ours(lease).commit()
  rollbackTransaction = (lease: DatabaseConnection) => ours(lease).rollback()

  async releaseConnection(lease: DatabaseConnection) {
    ours(lease).release()
  }

  destroy = () => this.#pool.end()

  #nameOf(sql: string): string | undefined {
    if (!this.#options.prepare) return undefined
    const known = this.#names.get(sql)
    if (known !== undefined || this.#names.size === MOST_PREPARED) return known
    const name = `v${this.#names.size}`
    this.#names.set(sql, name)
    return name
  }
}

function ours(lease: DatabaseConnection): Lease {
  if (lease instanceof Lease) return lease
  throw new TypeError('Kysely hands a driver its own connections back')
}

/** The use of one connection by one query or one transaction. */
class Lease implements DatabaseConnection {
  readonly #client: PoolClient
  readonly #nameOf: (sql: string) => string | undefined
  readonly #options: Options
  #begun: Promise<unknown> = Promise.resolve()
  #running = 0
  /** Of the first statement that failed. */
  #failure: Error | null = null
  #isStuck = false

  constructor(client: PoolClient, nameOf: (sql: string) => string | undefined, options: Options) {
    this.#client = client
    this.#nameOf = nameOf
    this.#options = options
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const name = this.#nameOf(sql)
    this.#running++
    try {
      this.#options.onStatement?.({ sql, parameters })
      const { rows, rowCount, command } = await this.#client.query<Row & object>({
        ...(name !== undefined && { name }),
        text: sql,
        values: [...parameters],
      })
      return command === 'SELECT' ? { rows } : { rows, numAffectedRows: BigInt(rowCount ?? 0) }
    } catch (error) {
      this.#failure ??= error instanceof Error ? error : new Error(String(error))
      throw error
    } finally {
      this.#running--
    }
  }

  /** Sent without waiting for its answer: it goes well, or the first statement after it fails as well. */
  async begin() {
    this.#begun = this.#client.query('begin')
    this.#begun.catch(() => {})
  }

  /** Sent behind statements that may still be running: if one of them fails, nothing is committed and this says why. */
  async commit() {
    await this.#begun
    if (this.#failure === null) {
      const { command } = await this.#client.query('commit')
      // After a failed statement PostgreSQL answers `commit` with a rollback and no error.
      if (command === 'COMMIT') return
    }
    throw this.#failure ?? new Error('A transaction hid the failure of one of its statements, and was rolled back')
  }

  /** A statement that waits for a lock would make `rollback` wait as well: then the connection is given up with it. */
  async rollback() {
    this.#isStuck = this.#running > 0
    if (!this.#isStuck) await this.#client.query('rollback')
  }

  release() {
    this.#client.release(this.#isStuck)
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('Nothing here streams rows: read page by page')
  }
}
