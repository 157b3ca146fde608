import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'

import { CategoryId } from '#domain/ids.ts'

import type { RawOffer } from './feedItems.ts'
import { judgeOffer } from './offer.ts'

const DISHES = v.parse(CategoryId, '01970000-0000-7000-8000-00000000000a')
const categories = new Map([['1', DISHES]])

type Said = Readonly<{ fields?: Record<string, string> } & Partial<Omit<RawOffer, 'fields'>>>

const judged = ({ fields = {}, ...said }: Said) => {
  const all = { name: 'Кружка', price: '990', categoryId: '1', ...fields }
  const kept = Object.entries(all).filter(([, text]) => text !== '')
  return judgeOffer(
    {
      line: 7,
      id: 'mug',
      groupId: null,
      available: true,
      params: [],
      pictures: [],
      overflow: null,
      ...said,
      fields: new Map(kept),
    },
    categories,
  )
}

describe('an offer', () => {
  it('is taken with what it says', () => {
    const offer = judged({
      groupId: 'mugs',
      fields: {
        price: '990.50',
        oldprice: '1490',
        vendor: 'Лес',
        count: '12',
        description: '<p>Из глины.</p><p>Легка.</p>',
      },
      params: [{ name: 'Цвет', value: 'белый' }],
      pictures: ['https://x.example/1.jpg', 'https://x.example/1.jpg'],
    })

    expect(offer).toEqual({
      notes: [],
      offer: {
        line: 7,
        id: 'mug',
        product: 'mugs',
        name: 'Кружка',
        vendor: 'Лес',
        description: 'Из глины.\n\nЛегка.',
        category: DISHES,
        params: [{ name: 'Цвет', value: 'белый' }],
        pictures: ['https://x.example/1.jpg'],
        price: 990_50,
        oldPrice: 1490_00,
        onHand: 12,
      },
    })
  })

  it('of the vendor.model kind is named by its parts', () => {
    const fields = { name: '', typePrefix: 'Чайник', vendor: 'Polden', model: 'K-2' }
    expect(judged({ fields })).toMatchObject({ offer: { name: 'Чайник Polden K-2' } })
  })

  test.each([
    { said: { fields: { name: '' } }, why: 'it has no name' },
    { said: { fields: { name: 'я'.repeat(257) } }, why: 'its name is longer than 256 characters' },
    { said: { id: '' }, why: 'it has no id' },
    { said: { fields: { price: '' } }, why: 'it has no price' },
    { said: { fields: { price: '0' } }, why: 'its price is not above zero' },
    { said: { fields: { price: '990,50' } }, why: 'its price is “990,50”, expected roubles such as 990 or 990.50' },
    { said: { fields: { price: '-5' } }, why: 'its price is “-5”, expected roubles such as 990 or 990.50' },
    { said: { fields: { price: '1e3' } }, why: 'its price is “1e3”, expected roubles such as 990 or 990.50' },
    { said: { fields: { price: '0.999' } }, why: 'its price is “0.999”, expected roubles such as 990 or 990.50' },
    { said: { fields: { currencyId: 'USD' } }, why: 'its price is in USD, expected roubles' },
    { said: { fields: { categoryId: '' } }, why: 'it has no category' },
    { said: { fields: { categoryId: '404' } }, why: 'there is no category 404 before it in the feed' },
    { said: { overflow: 'description' }, why: 'there is too much in <description>' },
  ])('is rejected: $why', ({ said, why }) => {
    expect(judged(said)).toEqual({ rejected: why })
  })

  test.each([
    {
      said: { fields: { oldprice: '990' } },
      becomes: { oldPrice: null },
      note: 'its old price is not above its price and was left out',
    },
    {
      said: { fields: { oldprice: 'много' } },
      becomes: { oldPrice: null },
      note: 'its old price “много” was left out',
    },
    {
      said: { fields: { count: 'мало' } },
      becomes: { onHand: 0 },
      note: 'its count “мало” is not a number: taken as none',
    },
    {
      said: { pictures: ['file:///etc/passwd'] },
      becomes: { pictures: [] },
      note: 'a picture without an http address was left out',
    },
  ])('is taken with a note: $note', ({ said, becomes, note }) => {
    expect(judged(said)).toMatchObject({ offer: becomes, notes: [note] })
  })

  test.each([
    { said: { fields: { count: '5' } }, units: 5, because: 'it says so' },
    { said: {}, units: 100, because: 'it is available and says no more' },
    {
      said: { available: false, fields: { count: '5' } },
      units: 0,
      because: 'it is not available, whatever it counts',
    },
  ])('has $units units: $because', ({ said, units }) => {
    expect(judged(said)).toMatchObject({ offer: { onHand: units } })
  })
})
