import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'

import { OrderId } from './ids.ts'
import { kopecks } from './money.ts'
import { mayMove, nextSellerMove, orderNumber, OrderState, orderTotal, statesBefore } from './order.ts'

describe('an order', () => {
  test.each([
    { from: 'awaiting_payment', to: 'authorised', may: true, because: 'bought alone it waits for nobody' },
    { from: 'awaiting_payment', to: 'waiting', may: true, because: 'its group is still gathering' },
    { from: 'awaiting_payment', to: 'paid', may: false, because: 'money is held before it is taken' },
    { from: 'waiting', to: 'authorised', may: true, because: 'its group succeeded' },
    { from: 'authorised', to: 'paid', may: true, because: 'the money was taken' },
    { from: 'authorised', to: 'packed', may: true, because: 'a shop without online payment waits for no money' },
    { from: 'paid', to: 'shipped', may: false, because: 'a parcel is packed first' },
    { from: 'cancelled', to: 'waiting', may: true, because: 'a late payment may still find a seat' },
    { from: 'cancelled', to: 'authorised', may: false, because: 'bought alone it stays cancelled' },
    { from: 'delivered', to: 'cancelled', may: false, because: 'what was delivered is returned' },
    { from: 'returned', to: 'paid', may: false, because: 'a return is the end' },
  ] as const)('from $from to $to: $may, because $because', ({ from, to, may }) => {
    expect(mayMove(from, to)).toBe(may)
  })

  it('reaches each state from those that may move there [ORDER-01]', () => {
    for (const to of OrderState.options) {
      expect(statesBefore(to)).toEqual(OrderState.options.filter((from) => mayMove(from, to)))
    }
  })

  it('never goes back to waiting for its payment', () => {
    expect(statesBefore('awaiting_payment')).toEqual([])
  })

  it('costs its lines and its delivery', () => {
    const lines = [
      { price: kopecks(990_00), quantity: 2 },
      { price: kopecks(10_50), quantity: 1 },
    ]

    expect(orderTotal(lines, kopecks(300_00))).toBe(2_290_50)
  })

  it('is called by the end of its id', () => {
    expect(orderNumber(v.parse(OrderId, '01970000-0000-7000-8000-00003f9a21c7'))).toBe('3F9A-21C7')
  })
})

describe('the seller', () => {
  const paidOnline = { id: 'a payment' }

  test.each([
    { state: 'awaiting_payment', payment: paidOnline, next: null, because: 'nothing is paid' },
    { state: 'waiting', payment: paidOnline, next: null, because: 'the group has not succeeded' },
    { state: 'authorised', payment: paidOnline, next: null, because: 'the money is still on its way' },
    { state: 'authorised', payment: null, next: 'packed', because: 'no money is on its way' },
    { state: 'paid', payment: paidOnline, next: 'packed', because: 'the money is there' },
    { state: 'packed', payment: paidOnline, next: 'shipped', because: 'parcels travel step by step' },
    { state: 'shipped', payment: paidOnline, next: 'delivered', because: 'parcels arrive' },
    { state: 'delivered', payment: paidOnline, next: null, because: 'it is done' },
    { state: 'cancelled', payment: paidOnline, next: null, because: 'there is nothing to send' },
    { state: 'returned', payment: paidOnline, next: null, because: 'it came back' },
  ] as const)('may send an order that is $state on to $next: $because', ({ state, payment, next }) => {
    expect(nextSellerMove({ state, payment })).toBe(next)
  })
})
