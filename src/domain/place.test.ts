import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { CategoryId, GroupId, OrderId, ProductId } from './ids.ts'
import { CATALOG, fragmentOf, type Place, placeOf } from './place.ts'

const ID = '01970000-0000-7000-8000-000000000001'

const PLACES: readonly { place: Place; fragment: string }[] = [
  { place: CATALOG, fragment: '/' },
  {
    place: { screen: 'catalog', category: v.parse(CategoryId, ID), query: 'кружка & ложка' },
    fragment: `/?category=${ID}&q=%D0%BA%D1%80%D1%83%D0%B6%D0%BA%D0%B0+%26+%D0%BB%D0%BE%D0%B6%D0%BA%D0%B0`,
  },
  { place: { screen: 'product', productId: v.parse(ProductId, ID) }, fragment: `/product/${ID}` },
  { place: { screen: 'group', groupId: v.parse(GroupId, ID) }, fragment: `/group/${ID}` },
  { place: { screen: 'cart' }, fragment: '/cart' },
  { place: { screen: 'orders' }, fragment: '/orders' },
  { place: { screen: 'inbox' }, fragment: '/inbox' },
  { place: { screen: 'groups' }, fragment: '/groups' },
  { place: { screen: 'order', orderId: v.parse(OrderId, ID) }, fragment: `/orders/${ID}` },
  { place: { screen: 'seller' }, fragment: '/seller' },
  { place: { screen: 'seller_order', orderId: v.parse(OrderId, ID) }, fragment: `/seller/orders/${ID}` },
]

describe.each(PLACES)('the place $fragment', ({ place, fragment }) => {
  test('has one link, which leads there', () => {
    expect(fragmentOf(place)).toBe(fragment)
    expect(placeOf(fragment)).toEqual(place)
  })

  test('is found however VK hands its link over', () => {
    expect(placeOf(`#${fragment}`)).toEqual(place)
    expect(placeOf(fragment.slice(1))).toEqual(place)
  })
})

describe('no place', () => {
  test.each([
    { fragment: '/moon', because: 'there is no such screen' },
    { fragment: '/product', because: 'it does not say which' },
    { fragment: '/product/7', because: '7 is no id' },
    { fragment: `/product/${ID}/edit`, because: 'products have no such page' },
    { fragment: `/seller/products/${ID}`, because: 'the seller has no such page' },
    { fragment: '/cart/1', because: 'there is one cart' },
  ])('is at $fragment: $because', ({ fragment }) => {
    expect(placeOf(fragment)).toBeNull()
  })
})

test('a catalogue link with a category that is no id leads to the whole catalogue', () => {
  expect(placeOf('/?category=mugs&q=чай')).toEqual({ screen: 'catalog', category: null, query: 'чай' })
})
