import * as v from 'valibot'

/** A Russian mobile or city number however it is typed; kept as `+7` and ten digits (E.164). */
export const Phone = v.pipe(
  v.string(),
  v.maxLength(32),
  v.transform((typed) => typed.replace(/[\s().-]/g, '')),
  v.regex(/^(\+7|7|8)?\d{10}$/, 'expected a Russian phone number: +7 and ten digits'),
  v.transform((digits) => `+7${digits.slice(-10)}`),
)
export type Phone = v.InferOutput<typeof Phone>

/** Who takes the parcel. */
export const Recipient = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(80)),
  phone: Phone,
})
export type Recipient = v.InferOutput<typeof Recipient>
