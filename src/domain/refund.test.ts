import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'

import { VariantId } from './ids.ts'
import { kopecks } from './money.ts'
import { OrderState } from './order.ts'
import {
  isSold,
  mayBuyerCancel,
  mayRefund,
  maySellerCancel,
  stateWithoutUnits,
  whatGoesBack,
  withDelivery,
} from './refund.ts'

const [mug, plate] = ['a', 'b'].map((digit) => v.parse(VariantId, `01970000-0000-7000-8000-00000000000${digit}`)) as [
  VariantId,
  VariantId,
]
const order = {
  state: 'paid' as const,
  lines: [
    { variantId: mug, price: kopecks(990_00), quantity: 2, returned: 1 },
    { variantId: plate, price: kopecks(500_00), quantity: 1, returned: 0 },
  ],
  deliveryPrice: kopecks(300_00),
  deliveryIsBack: false,
}
const units = (variantId: VariantId, count: number) => ({ variantId, units: count })

describe('for units of an order', () => {
  test.each([
    { lines: [units(mug, 1)], delivery: false, back: 990_00, because: 'one is left' },
    { lines: [units(mug, 1), units(plate, 1)], delivery: true, back: 1_790_00, because: 'that is all of it' },
    { lines: [], delivery: true, back: 300_00, because: 'delivery can go back alone' },
    { lines: [units(mug, 2)], delivery: false, back: null, because: 'one went back before' },
    { lines: [units(plate, 1), units(plate, 1)], delivery: false, back: null, because: 'it is said twice' },
    { lines: [], delivery: false, back: null, because: 'nothing is asked for' },
  ])('$back goes back: $because', ({ lines, delivery, back }) => {
    expect(whatGoesBack(order, { lines, delivery })).toBe(back)
  })

  it('nothing goes back that the order does not have', () => {
    const other = v.parse(VariantId, '01970000-0000-7000-8000-00000000000c')

    expect(whatGoesBack(order, { lines: [units(other, 1)], delivery: false })).toBeNull()
  })

  it('delivery goes back once', () => {
    expect(whatGoesBack({ ...order, deliveryIsBack: true }, { lines: [], delivery: true })).toBeNull()
  })

  it('delivery goes back with the last unit, as long as nothing was sent', () => {
    const last = { lines: [units(mug, 1), units(plate, 1)], delivery: false }

    expect(withDelivery(order, last)).toEqual({ delivery: true })
    expect(withDelivery({ ...order, state: 'shipped' }, last)).toEqual({ delivery: false })
    expect(withDelivery(order, { ...last, lines: [units(mug, 1)] })).toEqual({ delivery: false })
  })
})

const online = { id: 'a payment' }

test.each([
  {
    state: 'awaiting_payment',
    payment: online,
    seller: false,
    buyer: true,
    because: 'it ends by itself unless its buyer says so',
  },
  { state: 'waiting', payment: online, seller: false, buyer: false, because: 'its group is gathering' },
  { state: 'authorised', payment: online, seller: false, buyer: false, because: 'the money is on its way' },
  { state: 'authorised', payment: null, seller: true, buyer: true, because: 'no money is on its way' },
  { state: 'paid', payment: online, seller: true, buyer: true, because: 'it is not packed' },
  { state: 'packed', payment: online, seller: true, buyer: false, because: 'it is packed' },
  { state: 'shipped', payment: online, seller: false, buyer: false, because: 'it has left the shop' },
  { state: 'cancelled', payment: online, seller: false, buyer: false, because: 'it is over' },
] as const)('an order that is $state may be cancelled by seller: $seller, buyer: $buyer, because $because', (given) => {
  const { state, payment, seller, buyer } = given

  expect(maySellerCancel({ state, payment })).toBe(seller)
  expect(mayBuyerCancel({ state, payment, groupId: null })).toBe(buyer)
  expect(mayBuyerCancel({ state, payment, groupId: 'a group' })).toBe(false)
})

test('units go back only of what was sold, and what was sent is returned, not cancelled', () => {
  const refundable = OrderState.options.filter(mayRefund)

  expect(refundable).toEqual(['paid', 'packed', 'shipped', 'delivered'])
  expect(OrderState.options.filter(isSold)).toEqual(refundable)
  expect(refundable.map(stateWithoutUnits)).toEqual(['cancelled', 'cancelled', 'returned', 'returned'])
})
