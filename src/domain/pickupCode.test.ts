import { describe, expect, it, test } from 'vitest'

import { OrderState } from './order.ts'
import { halvesOf, isToBeFetched, pickupCodeFrom, pickupCodeIn } from './pickupCode.ts'

describe('a pick-up code', () => {
  test.each([
    { typed: '48210937', code: '48210937', because: 'that is how it is kept' },
    { typed: '4821 0937', code: '48210937', because: 'that is how it is shown' },
    { typed: ' 4821-0937\n', code: '48210937', because: 'people and cameras add something' },
    { typed: '00000001', code: '00000001', because: 'zeros count' },
    { typed: '4821093', code: null, because: 'a digit is missing' },
    { typed: '482109370', code: null, because: 'there is a digit too many' },
    { typed: 'https://vk.com/app1#48210937', code: null, because: 'it is another thing’s code' },
    { typed: '', code: null, because: 'nothing was typed' },
  ])('typed as «$typed» is $code: $because', ({ typed, code }) => {
    expect(pickupCodeIn(typed)).toBe(code)
  })

  test.each([
    { bytes: [0, 0, 0, 0, 0, 0, 0, 0], code: '0000 0000' },
    { bytes: [0, 0, 0, 0, 0, 0, 0, 42], code: '0000 0042' },
    { bytes: [255, 255, 255, 255, 255, 255, 255, 255], code: '0955 1615' },
  ])('made of $bytes is $code', ({ bytes, code }) => {
    expect(halvesOf(pickupCodeFrom(new Uint8Array(bytes)))).toBe(code)
  })

  it('is for an order that waits at its point, and for no other', () => {
    const states = (kind: 'pickup' | 'courier') =>
      OrderState.options.filter((state) => isToBeFetched({ state, delivery: { kind } }))

    expect(states('pickup')).toEqual(['shipped'])
    expect(states('courier')).toEqual([])
  })
})
