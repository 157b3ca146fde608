import * as v from 'valibot'

/** A moment: milliseconds since 1970-01-01T00:00Z by the server's clock. */
export const Instant = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.brand('Instant'))
export type Instant = v.InferOutput<typeof Instant>

export const instant = (milliseconds: number): Instant => v.parse(Instant, milliseconds)

/** Lengths of time, in milliseconds. */
export const SECOND = 1_000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

export const after = (moment: Instant, milliseconds: number): Instant => instant(moment + milliseconds)

export const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b)

export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b)
