import * as v from 'valibot'

import { after, type Instant, MINUTE } from './time.ts'

/** By how many minutes somebody's clock is ahead of UTC. */
export const UtcOffset = v.pipe(v.number(), v.safeInteger(), v.minValue(-12 * 60), v.maxValue(14 * 60))

/** Of whoever has not said where they are. */
export const MOSCOW = 3 * 60

/** A place by whose summer time a clock goes: `Europe/Berlin`. */
export const TimeZone = v.pipe(v.string(), v.maxLength(64), v.check(isKnown, 'expected a time zone'))

/** Somebody's clock: its time zone where it has said that, and how far ahead of UTC it was when it was last seen. */
export type Clock = Readonly<{ timeZone: string | null; utcOffset: number }>

/**
 * What the clock shows at this moment, as an instant whose UTC reading is that; right across summer time where the zone
 * is known.
 */
export function shownBy({ timeZone, utcOffset }: Clock, moment: Instant): Instant {
  return after(moment, (timeZone === null ? utcOffset : offsetIn(timeZone, moment)) * MINUTE)
}

/** By how many minutes that place is ahead of UTC at this moment. */
export function offsetIn(timeZone: string, moment: Instant): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(moment)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0))
}

function isKnown(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
