import type { Compilable, CompiledQuery, QueryResult } from 'kysely'

import type { Db } from './sql.ts'

/** More shapes than these are not usual, and are built anew each time. */
const MOST_SHAPES = 50

/**
 * A statement that is built once and then only filled in, for those that nearly every request runs: building one takes
 * several times as long as running it. `build` is given stand-ins for the texts and numbers that are asked with, and
 * puts them where values stand; what it may look at is the rest, which is how long lists are and what is null.
 */
export function prepared<Asked extends object, Row>(build: (db: Db, asked: Asked) => Compilable<Row>) {
  // The two engines write statements differently; a transaction has its database's adapter.
  const built = new WeakMap<object, Map<string, CompiledQuery<Row>>>()

  const compiled = (db: Db, asked: Asked, shape: string): CompiledQuery<Row> => {
    const { adapter } = db.getExecutor()
    const shapes = built.get(adapter) ?? new Map<string, CompiledQuery<Row>>()
    const known = shapes.get(shape)
    if (known) return known
    const query = build(db, withStandIns(asked)).compile()
    built.set(adapter, shapes)
    if (shapes.size < MOST_SHAPES) shapes.set(shape, query)
    return query
  }

  /** The statement with what it is asked with, for `together`. */
  const filled = (db: Db, asked: Asked): CompiledQuery<Row> => {
    const values: unknown[] = []
    const query = compiled(db, asked, shapeOf(asked, values))
    return {
      ...query,
      parameters: query.parameters.map((value) => (value instanceof StandIn ? values[value.place] : value)),
    }
  }

  return Object.assign((db: Db, asked: Asked): Promise<QueryResult<Row>> => db.executeQuery(filled(db, asked)), {
    filled,
  })
}

class StandIn {
  readonly place: number

  constructor(place: number) {
    this.place = place
  }

  [Symbol.toPrimitive](): never {
    throw new Error('A prepared statement is built without the values it is asked with: work them out before')
  }
}

/** All but texts and numbers, which are put aside. */
function shapeOf(asked: unknown, values: unknown[]): string {
  if (typeof asked === 'string' || typeof asked === 'number') {
    values.push(asked)
    return '?'
  }
  if (typeof asked !== 'object' || asked === null) return String(asked)
  return Object.entries(asked).reduce((shape, [name, value]) => `${shape}${name}:${shapeOf(value, values)},`, '{')
}

/** In the order in which `shapeOf` puts values aside. */
function withStandIns<Asked>(asked: Asked): Asked {
  let place = 0
  const copy = (value: unknown): unknown => {
    if (typeof value === 'string' || typeof value === 'number') return new StandIn(place++)
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(copy)
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copy(inner)]))
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Stand-ins pass for the values they stand for until there are any.
  return copy(asked) as Asked
}
