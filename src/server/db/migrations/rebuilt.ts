import { type Kysely, sql } from 'kysely'

/**
 * Makes a table of SQLite anew by its own definition, changed, with its rows and indexes. Whatever other migrations
 * have added to it stays.
 */
export async function rebuilt(
  db: Kysely<unknown>,
  table: string,
  change: (definition: string) => string,
): Promise<void> {
  const { rows } = await sql<{ type: string; sql: string }>`
    select type, sql from sqlite_master where tbl_name = ${table} and sql is not null
  `.execute(db)
  const definition = rows.find(({ type }) => type === 'table')?.sql ?? ''
  const changed = change(definition)
  if (changed === definition) throw new Error(`Nothing in the definition of ${table} was changed: ${definition}`)

  const tell = (statement: string) => sql.raw(statement).execute(db)
  const old = `${table}_before`
  await tell(`alter table "${table}" rename to "${old}"`)
  await tell(changed)
  await tell(`insert into "${table}" select * from "${old}"`)
  await tell(`drop table "${old}"`)
  for (const index of rows.filter(({ type }) => type === 'index')) await tell(index.sql)
}
