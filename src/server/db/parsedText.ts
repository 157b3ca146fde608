import * as v from 'valibot'

const MOST_REMEMBERED = 2000

/**
 * Reads JSON that the database keeps as text. The same pictures and ladders are shown again and again, so those that
 * were read of late are remembered by their text: parsing them would cost more than everything else about a list.
 */
export function parsedText<Schema extends v.GenericSchema>(schema: Schema): (text: string) => v.InferOutput<Schema> {
  const read = v.pipe(v.string(), v.parseJson(), schema)
  let known = new Map<string, v.InferOutput<Schema>>()
  /** As many that were read before those; what is asked of them again stays. */
  let older = known
  return (text) => {
    const remembered = known.get(text)
    if (remembered !== undefined) return remembered
    const value = older.get(text) ?? v.parse(read, text)
    if (known.size === MOST_REMEMBERED) {
      older = known
      known = new Map()
    }
    known.set(text, value)
    return value
  }
}
