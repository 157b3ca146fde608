import * as v from 'valibot'

/** What tells a variant from its sisters: colour, size. */
export const VariantOptions = v.array(v.object({ name: v.string(), value: v.string() }))
export type VariantOptions = v.InferOutput<typeof VariantOptions>

/** «чёрный, 42»; empty where there is one variant. */
export const variantLabel = (options: VariantOptions): string => options.map(({ value }) => value).join(', ')
