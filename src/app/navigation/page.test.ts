import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'

import { GroupId, OfferId, ProductId, VariantId } from '#domain/ids.ts'

import { fragmentFor, type Page, pageOf, tabOf } from './page.ts'

const productId = v.parse(ProductId, '018f0000-0000-7000-8000-000000000001')
const groupId = v.parse(GroupId, '018f0000-0000-7000-8000-000000000002')
const variantId = v.parse(VariantId, '018f0000-0000-7000-8000-000000000003')
const offerId = v.parse(OfferId, '018f0000-0000-7000-8000-000000000004')
const catalog: Page = { screen: 'catalog', category: null, query: '' }

describe('a link', () => {
  test.each([
    { fragment: '', to: catalog, because: 'no fragment is the front door' },
    { fragment: '#/', to: catalog, because: 'browsers keep the #' },
    { fragment: 'ref=u1', to: catalog, because: 'VK hands notes over without a path' },
    { fragment: '/?ref=u1', to: catalog, because: 'a note on who sent the guest is no question to the catalogue' },
    { fragment: `product/${productId}`, to: { screen: 'product', productId }, because: 'some clients drop the slash' },
    { fragment: `/product/${productId}/reviews`, to: { screen: 'reviews', productId }, because: 'reviews are a page' },
    { fragment: '/unknown', to: null, because: 'there is no such page' },
    { fragment: '/product/42', to: null, because: '42 was never an id here' },
    { fragment: `/seller/offers/${offerId}/more`, to: null, because: 'an offer is looked at, copied or edited' },
    { fragment: '/checkout/more', to: null, because: 'nothing stands below the checkout' },
  ])('leads from "$fragment" where it should: $because', ({ fragment, to }) => {
    expect(pageOf(fragment)).toEqual(to)
  })

  test.each<Page>([
    catalog,
    { screen: 'catalog', category: null, query: 'чай' },
    { screen: 'product', productId },
    { screen: 'reviews', productId },
    { screen: 'group_checkout', productId, groupId: null, variantId },
    { screen: 'group_checkout', productId, groupId, variantId: null },
    { screen: 'checkout' },
    { screen: 'cart' },
    { screen: 'groups' },
    { screen: 'seller_offers' },
    { screen: 'seller_offer', offerId },
    { screen: 'offer_form', of: null, how: 'make' },
    { screen: 'offer_form', of: offerId, how: 'copy' },
    { screen: 'offer_form', of: offerId, how: 'edit' },
  ])('to $screen leads back to it', (page) => {
    expect(pageOf(fragmentFor(page))).toEqual(page)
  })
})

it('puts a checkout into the tab that it was begun in', () => {
  expect(tabOf({ screen: 'checkout' })).toBe('cart')
  expect(tabOf({ screen: 'group_checkout', productId, groupId: null, variantId: null })).toBe('catalog')
})
