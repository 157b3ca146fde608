import * as v from 'valibot'

import type { DeliveryChoice } from './delivery.ts'
import type { OrderState } from './order.ts'

const DIGITS = 8

/**
 * What a buyer shows where they fetch their order. Digits alone: they are typed on any keyboard and read aloud in any
 * language. A hundred million of them, and only sellers may try.
 */
export const PickupCode = v.pipe(v.string(), v.regex(/^\d{8}$/), v.brand('PickupCode'))
export type PickupCode = v.InferOutput<typeof PickupCode>

/** How many random bytes a code is made of: so many that no code is likelier than another by anything to speak of. */
export const PICKUP_CODE_BYTES = 8

export const pickupCodeFrom = (random: Uint8Array): PickupCode => {
  const number = random.reduce((sum, byte) => (sum * 256n + BigInt(byte)) % 10n ** BigInt(DIGITS), 0n)
  return v.parse(PickupCode, String(number).padStart(DIGITS, '0'))
}

/** The code in what was typed or read by a camera, however it was spaced; null when there is none. */
export function pickupCodeIn(typed: string): PickupCode | null {
  const read = v.safeParse(PickupCode, typed.replaceAll(/[\s-]/g, ''))
  return read.success ? read.output : null
}

/** In two halves, as people read it aloud: `4821 0937`. */
export const halvesOf = (code: PickupCode): string => `${code.slice(0, DIGITS / 2)} ${code.slice(DIGITS / 2)}`

type Fetched = Readonly<{ state: OrderState; delivery: Pick<DeliveryChoice, 'kind'> }>

/** Whether the order lies at its point and waits for its buyer: before and after that its code is told to nobody. */
export const isToBeFetched = ({ state, delivery }: Fetched): boolean =>
  state === 'shipped' && delivery.kind === 'pickup'
