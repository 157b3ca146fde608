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
  { place: { screen: 'about' }, fragment: '/about' },
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

describe('a host hands over a fragment', () => {
  const product = { screen: 'product', productId: v.parse(ProductId, ID) } as const
  const group = { screen: 'group', groupId: v.parse(GroupId, ID) } as const

  test.each<{ fragment: string; to: Place | null; because: string }>([
    { fragment: '', to: CATALOG, because: 'the mini-app’s own link has none' },
    { fragment: '#', to: CATALOG, because: 'an empty one is none' },
    { fragment: '/', to: CATALOG, because: 'it is the front door' },
    { fragment: `product/${ID}`, to: product, because: 'links in posts leave the slash out' },
    { fragment: `#product/${ID}`, to: product, because: 'a browser keeps the sign' },
    { fragment: `/product/${ID}?ref=u100&cmp=g7`, to: product, because: 'a campaign’s words may follow' },
    { fragment: `group/${ID}?from=Vw3kP0aQ_x`, to: group, because: 'who invited is not where to' },
    { fragment: 'ref=abc', to: CATALOG, because: 'a note alone says nothing of a place' },
    { fragment: '#ref=abc', to: CATALOG, because: 'the same in a browser' },
    { fragment: '?ref=abc', to: CATALOG, because: 'the same as a question' },
    { fragment: '/?ref=abc', to: CATALOG, because: 'the same at the front door' },
    { fragment: '/cart?ref=42', to: { screen: 'cart' }, because: 'a warm start comes with notes, too' },
    { fragment: '/?path=/seller', to: CATALOG, because: 'no word of the question chooses the screen' },
    { fragment: '/unknown', to: null, because: 'there is no such screen' },
    { fragment: '/r/Vw3kP0aQ_x', to: null, because: 'this shop makes no short links' },
  ])('"$fragment": $because', ({ fragment, to }) => {
    expect(placeOf(fragment)).toEqual(to)
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
