import { type CreateTableBuilder, type Kysely, sql } from 'kysely'

import { columnsFor, type Engine } from './columns.ts'

type Table = CreateTableBuilder<string, string>
/** Adds something to the table of this name. */
export type Part = (table: Table, name: string) => Table

export const key =
  (...columns: readonly string[]): Part =>
  (table, name) =>
    // PostgreSQL keeps the names of all indexes in one place.
    table.addPrimaryKeyConstraint(`${name}_key`, ['shop_id', ...columns])

export const rule =
  (name: string, holds: string): Part =>
  (table) =>
    table.addCheckConstraint(name, sql.raw(holds))

/** What a migration makes tables with; every table starts with `shop_id`. */
export function making(db: Kysely<unknown>, engine: Engine) {
  const { has, mayHave } = columnsFor(engine)
  // Rows stand in the order of the key itself: one tree to look in and to write, where SQLite would keep two.
  const inOrderOfKey: Part = (table) => (engine === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table)
  const tell = (statement: string) => sql.raw(statement).execute(db)
  const make = (name: string, ...parts: readonly Part[]) =>
    parts
      .reduce((table, part) => part(table, name), has('id', 'shop_id')(db.schema.createTable(name) as Table))
      .execute()
  return {
    has,
    mayHave,
    inOrderOfKey,
    make,
    index: (name: string, definition: string) => tell(`create index ${name} on ${definition}`),
    unique: (name: string, definition: string) => tell(`create unique index ${name} on ${definition}`),
  }
}
