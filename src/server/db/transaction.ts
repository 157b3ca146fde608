import { SECOND } from '#domain/time.ts'

import type { Log } from '../world.ts'
import type { Db, Transaction, Tx } from './sql.ts'

/** Rolled back because it took too long: whatever it holds, others wait for. */
export class TransactionTooLong extends Error {
  override readonly name = 'TransactionTooLong'
}

/** Others wrote all the time: the transaction waited for its turn and never began. */
export class DatabaseBusy extends Error {
  override readonly name = 'DatabaseBusy'
}

const TRIES = 5

type Options = Readonly<{
  log: Log
  /** After so many milliseconds a transaction is rolled back. */
  longest?: number
  /** Marks what runs inside, so that the driver can refuse a second connection there. */
  inside?: <T>(work: () => Promise<T>) => Promise<T>
}>

/** Runs work in transactions of `db`, again when the database asks for it, and never for long. */
export function transactionsOf(db: Db, { log, longest = 2 * SECOND, inside = (work) => work() }: Options): Transaction {
  const once = <T>(work: (tx: Tx) => Promise<T>) =>
    db.transaction().execute((tx) => withinTime(longest, () => inside(() => work(tx))))

  return async (work) => {
    for (let tried = 1; ; tried++) {
      try {
        return await once(work)
      } catch (error) {
        if (error instanceof TransactionTooLong)
          log.error({ err: error }, 'A transaction took too long and was rolled back')
        if (!asksForAnotherTry(error) || tried === TRIES) throw error
        await pause(tried)
      }
    }
  }
}

async function withinTime<T>(longest: number, work: () => Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TransactionTooLong(`A transaction ran for ${longest} ms`)), longest)
  })
  try {
    return await Promise.race([work(), tooLong])
  } finally {
    clearTimeout(timer)
  }
}

/** Serialisation failure and deadlock on PostgreSQL, a second writer on SQLite: nothing happened, and it may go well now. */
const TRANSIENT = ['40001', '40P01', 'SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']

export const asksForAnotherTry = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && TRANSIENT.includes(error.code)

/** Whether a transaction failed only because of others: it left nothing behind, and may go well in a moment. */
export const wasTooBusy = (error: unknown): boolean =>
  error instanceof TransactionTooLong || error instanceof DatabaseBusy || asksForAnotherTry(error)

/** Two that met once must not meet again at the same moment. */
export function pause(tried: number): Promise<void> {
  const [chance = 0] = crypto.getRandomValues(new Uint8Array(1))
  return new Promise((resolve) => setTimeout(resolve, (chance / 256) * 10 * 2 ** tried))
}
