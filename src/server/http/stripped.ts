import * as v from 'valibot'

type Strip = (value: unknown) => unknown

/**
 * Cuts an answer down to what its schema names, so that nothing else ever leaves the server. It is not checked once
 * more: its type has held it to the schema, and looking at every text and number takes as long as reading a list from
 * the database. Whoever hears the answer reads it by the whole schema.
 */
export const stripped = (schema: v.GenericSchema, answer: unknown): unknown => stripOf(schema)(answer)

const made = new WeakMap<v.GenericSchema, Strip>()

function stripOf(schema: v.GenericSchema): Strip {
  const strip = made.get(schema) ?? makeStrip(schema)
  made.set(schema, strip)
  return strip
}

/** What schemas that hold others have. */
type Schema = v.GenericSchema &
  Readonly<{
    entries?: Readonly<Record<string, Schema>>
    item?: Schema
    wrapped?: Schema
    pipe?: readonly Readonly<{ kind: string; type: string }>[]
  }>

const LEAVES: readonly string[] = ['string', 'number', 'boolean', 'literal', 'picklist']

function makeStrip(schema: Schema): Strip {
  const { type, entries, item, wrapped, pipe = [] } = schema
  const isTurnedIntoAnother = pipe.some(({ kind, type: step }) => kind === 'transformation' && step !== 'brand')
  if (!isTurnedIntoAnother) {
    if (LEAVES.includes(type)) return (value) => value
    if (item) return ofList(stripOf(item))
    if (wrapped) return orMissing(stripOf(wrapped))
    if (entries) return ofObject(entries)
  }
  return (value) => v.parse(schema, value)
}

const orMissing =
  (strip: Strip): Strip =>
  (value) =>
    value === null || value === undefined ? value : strip(value)

const ofList =
  (strip: Strip): Strip =>
  (value) => {
    if (!Array.isArray(value)) throw new TypeError('An answer has something else where its schema has a list')
    return value.map(strip)
  }

function ofObject(entries: Readonly<Record<string, Schema>>): Strip {
  const fields = Object.entries(entries).map(([name, schema]) => ({ name, strip: stripOf(schema) }))
  return (value) => {
    if (typeof value !== 'object' || value === null)
      throw new TypeError('An answer has something else where its schema has an object')
    const kept: Record<string, unknown> = {}
    for (const { name, strip } of fields) kept[name] = strip(Reflect.get(value, name))
    return kept
  }
}
