import { CompiledQuery, PostgresAdapter, type QueryResult } from 'kysely'

import type { Tx } from './sql.ts'

/** `last`, and what is still to be run before it. */
export type Written<Row = unknown> = Readonly<{ before: readonly CompiledQuery[]; last: CompiledQuery<Row> }>

/**
 * Runs statements of which none needs to see what another did, and answers for the last one. PostgreSQL gets them as
 * one, because it is the way to it and back that costs time; SQLite has no such way, and runs one after the other.
 */
export async function together<Row>(
  tx: Tx,
  others: readonly CompiledQuery[],
  last: CompiledQuery<Row>,
): Promise<QueryResult<Row>> {
  const written = inFewest(tx, others, last)
  for (const query of written.before) await tx.executeQuery(query)
  return tx.executeQuery(written.last)
}

/** The same for `inOneGo`. */
export const inFewest = <Row>(tx: Tx, others: readonly CompiledQuery[], last: CompiledQuery<Row>): Written<Row> =>
  others.length > 0 && tx.getExecutor().adapter instanceof PostgresAdapter
    ? { before: [], last: asOne(others, last) }
    : { before: others, last }

/** Each of the others as a `with` of the last: PostgreSQL runs what changes something to its end, asked for or not. */
function asOne<Row>(others: readonly CompiledQuery[], last: CompiledQuery<Row>): CompiledQuery<Row> {
  const all = [...others, last]
  const text = all.map(({ sql }) => sql).join(';')
  const sql = known.get(text) ?? joined(others, last)
  if (known.size < MOST_KNOWN) known.set(text, sql)
  const parameters = all.flatMap((query) => query.parameters)
  return { ...last, ...CompiledQuery.raw(sql, parameters) }
}

/** Joined statements by those they are made of: as many as there are lengths of a checkout that are usual. */
const known = new Map<string, string>()
const MOST_KNOWN = 100

function joined(others: readonly CompiledQuery[], last: CompiledQuery): string {
  let before = 0
  const numbered = ({ sql, parameters }: CompiledQuery) => {
    const from = before
    before += parameters.length
    return sql.replaceAll(/\$(\d+)/g, (_, place: string) => `$${from + Number(place)}`)
  }
  const withs = others.map((query, at) => `s${at} as (${numbered(query)})`)
  return `with ${withs.join(', ')} ${numbered(last)}`
}
