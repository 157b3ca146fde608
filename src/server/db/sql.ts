import type { Kysely, Transaction as KyselyTransaction } from 'kysely'

import type { Tables } from './tables.ts'

/** Reads, and single writes that take nothing scarce. */
export type Db = Kysely<Tables>

/** An open transaction. Functions that take something scarce ask for it, so that taking outside one does not compile. */
export type Tx = KyselyTransaction<Tables>

/**
 * Runs the work in one transaction, and again, at most five times in all, when the database asks for it
 * (40001, 40P01, SQLITE_BUSY): so the work has no effect but SQL.
 */
export type Transaction = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>
