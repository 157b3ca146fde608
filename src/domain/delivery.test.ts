import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { DeliveryChoice, deliveryPrice, type DeliveryTerms, PickupPoint } from './delivery.ts'
import { kopecks } from './money.ts'

const TERMS: DeliveryTerms = {
  pickupPoints: [{ id: 'tverskaya', name: 'На Тверской', address: 'Тверская, 1', hours: '10–21' }],
  courier: { price: kopecks(300_00), freeFrom: kopecks(5_000_00) },
}
const PICKUP = { kind: 'pickup', pointId: 'tverskaya' } as const
const COURIER = { kind: 'courier', city: 'Москва', address: 'Лесная, 5', comment: '' } as const

describe('delivery', () => {
  test.each([
    { choice: PICKUP, goods: 100_00, price: 0, because: 'whoever comes pays nothing' },
    { choice: { ...PICKUP, pointId: 'moon' }, goods: 100_00, price: null, because: 'there is no such point' },
    { choice: COURIER, goods: 4_999_99, price: 300_00, because: 'a kopeck is missing to free delivery' },
    { choice: COURIER, goods: 5_000_00, price: 0, because: 'it is free from here' },
  ])('of goods for $goods costs $price: $because', ({ choice, goods, price }) => {
    expect(deliveryPrice(TERMS, choice, kopecks(goods))).toBe(price)
  })

  test.each([
    { terms: { ...TERMS, courier: null }, price: null, because: 'the shop has no courier' },
    {
      terms: { ...TERMS, courier: { price: kopecks(300_00), freeFrom: null } },
      price: 300_00,
      because: 'it is never free',
    },
  ])('by courier costs $price: $because', ({ terms, price }) => {
    expect(deliveryPrice(terms, COURIER, kopecks(90_000_00))).toBe(price)
  })
})

describe('a choice of delivery', () => {
  test.each([
    { choice: { kind: 'teleport' }, because: 'nobody delivers so' },
    { choice: { kind: 'pickup' }, because: 'a point has to be chosen' },
    { choice: { kind: 'courier', city: ' ', address: 'Лесная, 5' }, because: 'spaces are no city' },
    { choice: { kind: 'courier', city: 'Москва', address: 'я'.repeat(241) }, because: 'no address is so long' },
    { choice: { ...PICKUP, price: 0 }, because: 'prices are not the buyer’s to say' },
  ])('is never $choice: $because', ({ choice }) => {
    expect(v.safeParse(DeliveryChoice, choice).success).toBe(false)
  })
})

describe('a pick-up point', () => {
  const [point] = TERMS.pickupPoints

  test.each([
    { at: undefined, is: true, because: 'shops older than places on a map have none' },
    { at: { lat: 55.76, long: 37.61 }, is: true, because: 'that is where it stands' },
    { at: { lat: 91, long: 37.61 }, is: false, because: 'there is nothing north of the pole' },
    { at: { lat: 55.76 }, is: false, because: 'half a place is none' },
  ])('may stand at $at: $is, because $because', ({ at, is }) => {
    expect(v.is(PickupPoint, { ...point, ...(at && { at }) })).toBe(is)
  })
})
