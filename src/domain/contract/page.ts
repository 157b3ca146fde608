import * as v from 'valibot'

/** Where the next page starts. Opaque: it is given back as it came. */
export const Cursor = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^[\w-]+$/, 'expected a cursor from an earlier page'),
)
export type Cursor = v.InferOutput<typeof Cursor>

/** A page of a list that is read by cursor; `next` is null on the last one. */
export const pageOf = <Item extends v.GenericSchema>(item: Item) =>
  v.object({ items: v.array(item), next: v.nullable(Cursor) })
