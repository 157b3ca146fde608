import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { Phone, Recipient } from './recipient.ts'

describe('a phone number', () => {
  test.each(['+79161234567', '89161234567', '79161234567', '9161234567', '+7 (916) 123-45-67', '8.916.123.45.67'])(
    'typed as %s is kept as +79161234567',
    (typed) => {
      expect(v.parse(Phone, typed)).toBe('+79161234567')
    },
  )

  test.each([
    { typed: '123', because: 'it is too short' },
    { typed: '+44 20 7946 0958', because: 'the shop delivers in Russia' },
    { typed: '+7916123456789', because: 'it is too long' },
    { typed: '916 ABC 45 67', because: 'letters cannot be called' },
    { typed: '9'.repeat(40), because: 'nobody types so much' },
  ])('is never $typed: $because', ({ typed }) => {
    expect(v.safeParse(Phone, typed).success).toBe(false)
  })
})

describe('a recipient', () => {
  test.each([
    { name: ' ', because: 'spaces are no name' },
    { name: 'Я', because: 'one letter is no name' },
    { name: 'я'.repeat(81), because: 'no label is so wide' },
  ])('is never called "$name": $because', ({ name }) => {
    expect(v.safeParse(Recipient, { name, phone: '9161234567' }).success).toBe(false)
  })
})
