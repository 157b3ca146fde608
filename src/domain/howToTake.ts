import type { Taking } from './payment.ts'
import { DAY, type Instant } from './time.ts'

/** A capture that fails is tried again for most of a day, and the hold has to outlive that. */
const MARGIN = DAY

type Wait = Readonly<{
  /** How long the provider holds money, in milliseconds; null where it holds none. */
  holdsFor: number | null
  from: Instant
  /** When at the latest it is decided whether the money is taken. */
  until: Instant
}>

/** Money is only put on hold where the hold outlives the wait: a bank lets go of it by itself, whatever we promised. */
export const howToTake = ({ holdsFor, from, until }: Wait): Taking =>
  holdsFor !== null && until + MARGIN <= from + holdsFor ? 'hold' : 'charge'
