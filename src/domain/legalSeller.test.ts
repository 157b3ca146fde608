import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { Inn, isEntrepreneur, LegalSeller, Ogrn, UNNAMED } from './legalSeller.ts'

describe('an INN', () => {
  test.each([
    { inn: '7707083893', taken: true, because: 'a company has ten digits, the last of which checks the others' },
    { inn: '500100732259', taken: true, because: 'a person has twelve, of which two check the others' },
    { inn: '770000000082', taken: true, because: 'the demo shop’s own is made by the same arithmetic' },
    { inn: '7707083894', taken: false, because: 'the check digit is another' },
    { inn: '500100732269', taken: false, because: 'the first check digit is another' },
    { inn: '500100732258', taken: false, because: 'the second check digit is another' },
    { inn: '7707083983', taken: false, because: 'two digits have changed places' },
    { inn: '77070838930', taken: false, because: 'nobody has eleven digits' },
    { inn: '0000000000', taken: false, because: 'no region is 00, though the arithmetic is right' },
    { inn: '77 07083893', taken: false, because: 'it is written without spaces' },
  ])('$inn is taken: $taken, $because', ({ inn, taken }) => {
    expect(v.safeParse(Inn, inn).success).toBe(taken)
  })
})

describe('a number in the state register', () => {
  test.each([
    { ogrn: '1027700132195', taken: true, because: 'a company has thirteen digits' },
    { ogrn: '300770000000005', taken: true, because: 'an entrepreneur has fifteen, and begins with 3' },
    { ogrn: '1027700132196', taken: false, because: 'the check digit is another' },
    { ogrn: '300770000000006', taken: false, because: 'the check digit is another' },
    { ogrn: '10277001321950', taken: false, because: 'nobody has fourteen digits' },
    { ogrn: '0000000000000', taken: false, because: 'companies begin with 1 or 5' },
  ])('$ogrn is taken: $taken, $because', ({ ogrn, taken }) => {
    expect(v.safeParse(Ogrn, ogrn).success).toBe(taken)
  })

  test('tells an entrepreneur from a company', () => {
    expect(isEntrepreneur('300770000000005')).toBe(true)
    expect(isEntrepreneur('1027700132195')).toBe(false)
  })
})

describe('a legal seller', () => {
  test('may leave everything unsaid', () => {
    expect(v.parse(LegalSeller, UNNAMED)).toEqual(UNNAMED)
  })

  test.each(['http://shop.example/returns', 'shop.example', 'javascript:alert(1)', 'https://'])(
    'has no terms of returns at %s',
    (returnsPage) => {
      expect(v.safeParse(LegalSeller, { ...UNNAMED, returnsPage }).success).toBe(false)
    },
  )
})
