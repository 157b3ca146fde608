import { CompiledQuery, PostgresAdapter, type QueryResult } from 'kysely'

import type { Tx } from './sql.ts'

/**
 * Runs statements of which none needs to see what another did, and answers for the last one. PostgreSQL gets them as
 * one, because it is the way to it and back that costs time; SQLite has no such way, and runs one after the other.
 */
export async function together<Row>(
  tx: Tx,
  others: readonly CompiledQuery[],
  last: CompiledQuery<Row>,
): Promise<QueryResult<Row>> {
  if (others.length > 0 && tx.getExecutor().adapter instanceof PostgresAdapter) {
    return tx.executeQuery(asOne(others, last))
  }
  for (const query of others) await tx.executeQuery(query)
  return tx.executeQuery(last)
}

/** Each of the others as a `with` of the last: PostgreSQL runs what changes something to its end, asked for or not. */
function asOne<Row>(others: readonly CompiledQuery[], last: CompiledQuery<Row>): CompiledQuery<Row> {
  const parameters: unknown[] = []
  const numbered = (query: CompiledQuery) => {
    const before = parameters.length
    parameters.push(...query.parameters)
    return query.sql.replaceAll(/\$(\d+)/g, (_, place: string) => `$${before + Number(place)}`)
  }
  const withs = others.map((query, at) => `s${at} as (${numbered(query)})`)
  const sql = `with ${withs.join(', ')} ${numbered(last)}`
  return { ...last, ...CompiledQuery.raw(sql, parameters) }
}
