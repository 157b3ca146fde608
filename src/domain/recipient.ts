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

/** No stricter than what a receipt can be sent to: whether it is somebody's, only its owner knows. */
export const Email = v.pipe(v.string(), v.maxLength(254), v.regex(/^[\w.+-]+@[\w.-]+\.[a-z]{2,}$/i, 'not an e-mail'))
export type Email = v.InferOutput<typeof Email>

/** Who takes the parcel. */
export const Recipient = v.strictObject({
  name: v.pipe(v.string(), v.trim(), v.minLength(2), v.maxLength(80)),
  phone: Phone,
  /** Where receipts go; without it they are sent to the phone. */
  email: v.optional(v.nullable(Email), null),
})
export type Recipient = v.InferOutput<typeof Recipient>

/** Whom a receipt is sent to: cash desks take either a phone or an e-mail (54-FZ, tag 1008). */
export const contactOf = ({ phone, email }: Pick<Recipient, 'phone' | 'email'>): string => email ?? phone
