import * as v from 'valibot'

const MOST_REMEMBERED = 2000

/**
 * Reads JSON that the database keeps as text. The same pictures and ladders are shown again and again, so the newest
 * are remembered by their text: parsing them would cost more than everything else about a list.
 */
export function parsedText<Schema extends v.GenericSchema>(schema: Schema): (text: string) => v.InferOutput<Schema> {
  const read = v.pipe(v.string(), v.parseJson(), schema)
  const known = new Map<string, v.InferOutput<Schema>>()
  return (text) => {
    const remembered = known.get(text)
    if (remembered !== undefined) return remembered
    const value = v.parse(read, text)
    if (known.size === MOST_REMEMBERED) known.clear()
    known.set(text, value)
    return value
  }
}
