import * as v from 'valibot'

import { Kopecks, NOTHING } from './money.ts'

const text = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(most))

const degrees = (most: number) => v.pipe(v.number(), v.minValue(-most), v.maxValue(most))

/** A place where buyers fetch their parcels. */
export const PickupPoint = v.object({
  id: text(64),
  name: text(120),
  address: text(240),
  hours: text(120),
  /** Where it is, in degrees; shops that have not said so have their points all the same. */
  at: v.optional(v.object({ lat: degrees(90), long: degrees(180) })),
})
export type PickupPoint = v.InferOutput<typeof PickupPoint>

/** How a shop delivers. Courier delivery is left out where there is none. */
export const DeliveryTerms = v.object({
  pickupPoints: v.array(PickupPoint),
  courier: v.nullable(v.object({ price: Kopecks, /** Free from this much of goods. */ freeFrom: v.nullable(Kopecks) })),
})
export type DeliveryTerms = v.InferOutput<typeof DeliveryTerms>

/** Where one order goes, as the buyer chose. */
export const DeliveryChoice = v.variant('kind', [
  v.strictObject({ kind: v.literal('pickup'), pointId: text(64) }),
  v.strictObject({
    kind: v.literal('courier'),
    city: text(120),
    address: text(240),
    comment: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(500)), ''),
  }),
])
export type DeliveryChoice = v.InferOutput<typeof DeliveryChoice>

/** What delivery costs for this much of goods, or null when the shop does not deliver so. */
export function deliveryPrice(terms: DeliveryTerms, choice: DeliveryChoice, goods: Kopecks): Kopecks | null {
  switch (choice.kind) {
    case 'pickup':
      return terms.pickupPoints.some(({ id }) => id === choice.pointId) ? NOTHING : null
    case 'courier': {
      if (!terms.courier) return null
      const { price, freeFrom } = terms.courier
      return freeFrom !== null && goods >= freeFrom ? NOTHING : price
    }
  }
}
