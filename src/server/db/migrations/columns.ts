import { type ColumnDefinitionBuilder, type CreateTableBuilder, sql } from 'kysely'

export type Engine = 'sqlite' | 'postgres'

type Build = (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder
type Table = CreateTableBuilder<string, string>

const required: Build = (column) => column.notNull()
const optional: Build = (column) => column

/** The few column types that both engines keep, by what they hold. */
export function columnsFor(engine: Engine) {
  const postgres = engine === 'postgres'
  const types = {
    id: postgres ? 'uuid' : 'text',
    text: 'text',
    number: 'integer',
    // Money in kopecks and instants in milliseconds both outgrow 32 bits.
    big: postgres ? 'bigint' : 'integer',
    json: postgres ? 'jsonb' : 'text',
  } as const
  type Type = keyof typeof types

  const add =
    (build: Build) =>
    (type: Type, ...names: readonly string[]) =>
    (table: Table): Table =>
      names.reduce((built, name) => built.addColumn(name, types[type], build), table)

  return { has: add(required), mayHave: add(optional) }
}

/** Names of text that is compared bytewise on both engines, whatever the database's collation is. */
export const bytewise = (engine: Engine) => (engine === 'postgres' ? sql`collate "C"` : sql`collate binary`)
