import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { contactOf, Email, Phone, Recipient } from './recipient.ts'

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

describe('an e-mail', () => {
  test.each(['anna@ryadom.example', 'Anna.V+shop_1@mail.ryadom.EXAMPLE'])('may be %s', (typed) => {
    expect(v.parse(Email, typed)).toBe(typed)
  })

  test.each([
    { typed: '', because: 'nothing is no address; leaving it out is said by null' },
    { typed: 'anna', because: 'nobody is told where' },
    { typed: 'anna@ryadom', because: 'no post office has a single word for its name' },
    { typed: 'анна@ryadom.example', because: 'cash desks take Latin letters alone' },
    { typed: 'a b@ryadom.example', because: 'it has a space' },
    { typed: `${'a'.repeat(250)}@b.ru`, because: 'no address is so long' },
  ])('is never "$typed": $because', ({ typed }) => {
    expect(v.safeParse(Email, typed).success).toBe(false)
  })
})

test('a receipt goes to the e-mail where there is one, and otherwise to the phone', () => {
  expect(contactOf({ phone: '+79161234567', email: 'anna@ryadom.example' })).toBe('anna@ryadom.example')
  expect(contactOf({ phone: '+79161234567', email: null })).toBe('+79161234567')
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
