import { type CompiledQuery, PostgresAdapter, type QueryResult } from 'kysely'

import type { Tx } from './sql.ts'

type AnswersTo<Asked extends readonly CompiledQuery[]> = {
  [At in keyof Asked]: Asked[At] extends CompiledQuery<infer Row> ? QueryResult<Row> : never
}

/**
 * Runs statements of one transaction in their order without waiting for an answer between: it is one way to the database
 * and back. All are over when this ends, well or not, so that nothing runs on in a transaction that is given up.
 * What `before` answers nobody wants to hear.
 */
export async function inOneGo<const Asked extends readonly CompiledQuery[]>(
  tx: Tx,
  asked: Asked,
  before: readonly CompiledQuery[] = [],
): Promise<AnswersTo<Asked>> {
  // Kysely sends a transaction's next statement when the last one is answered; its connection sends them as they come.
  const answers = await tx.getExecutor().provideConnection(async (connection) => {
    const sent = [...before, ...asked].map((query) => connection.executeQuery(query))
    await Promise.allSettled(sent)
    return (await Promise.all(sent)).slice(before.length)
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `map` does not keep what is in which place.
  return answers as AnswersTo<Asked>
}

/**
 * For the last statement of a transaction, once it runs. PostgreSQL gets the commit right behind it and commits nothing
 * if the statement failed; SQLite would commit all the rest, so there its end is waited for.
 */
export async function asLast(tx: Tx, running: Promise<unknown>): Promise<void> {
  if (tx.getExecutor().adapter instanceof PostgresAdapter) running.catch(() => {})
  else await running
}
