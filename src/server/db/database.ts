import type { Log } from '../world.ts'
import { type Engine } from './migrations/columns.ts'
import type { Db, Transaction } from './sql.ts'

/** An open database, whichever it is. */
export type Database = Readonly<{
  engine: Engine
  db: Db
  transaction: Transaction
  close: () => Promise<void>
}>

export type Statement = Readonly<{ sql: string; parameters: readonly unknown[] }>

export type DatabaseOptions = Readonly<{
  log: Log
  /** Sees every statement before it runs, `begin` and `commit` aside; what it throws, the statement throws. */
  onStatement?: (statement: Statement) => void
  guard?: AmbientGuard
  /** After so many milliseconds a transaction is rolled back; 2 seconds when left out, for whatever it holds others wait for. */
  longest?: number
}>

/**
 * Notices `db` used inside a transaction. On one connection that waits for itself for ever, and on many it reads what
 * the transaction does not see; so tests and development refuse it.
 */
export type AmbientGuard = Readonly<{
  inside: <T>(work: () => Promise<T>) => Promise<T>
  /** Throws when called inside. */
  refuse: () => void
}>
