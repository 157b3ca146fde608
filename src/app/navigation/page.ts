import * as v from 'valibot'

import { GroupId, OfferId, ProductId, VariantId } from '#domain/ids.ts'
import { CATALOG, fragmentOf, type Place, placeOf, plainFragment } from '#domain/place.ts'

/** Every screen with what it shows: the places that links lead to, and those reached only from within the app. */
export type Page =
  | Place
  | { screen: 'reviews'; productId: ProductId }
  /** Ordering what is in the cart. */
  | { screen: 'checkout' }
  /** Opening a group, or joining the one that is named. */
  | { screen: 'group_checkout'; productId: ProductId; groupId: GroupId | null; variantId: VariantId | null }
  | { screen: 'seller_offers' }
  | { screen: 'seller_offer'; offerId: OfferId }
  /** A new offer, a copy of one, or an edit of it. */
  | { screen: 'offer_form'; of: OfferId | null; how: 'make' | 'copy' | 'edit' }

export type Screen = Page['screen']
export type PageOf<S extends Screen> = Extract<Page, { screen: S }>

const OFFERS = '/seller/offers'

/** What stands behind `#` for this page. */
export function fragmentFor(page: Page): string {
  switch (page.screen) {
    case 'reviews':
      return `/product/${page.productId}/reviews`
    case 'checkout':
      return '/checkout'
    case 'group_checkout': {
      const query = new URLSearchParams()
      if (page.groupId) query.set('group', page.groupId)
      if (page.variantId) query.set('variant', page.variantId)
      return `/product/${page.productId}/together${query.size > 0 ? `?${query}` : ''}`
    }
    case 'seller_offers':
      return OFFERS
    case 'seller_offer':
      return `${OFFERS}/${page.offerId}`
    case 'offer_form':
      return `${OFFERS}/${page.of ? `${page.of}/` : ''}${page.how}`
    default:
      return fragmentOf(page)
  }
}

/** The page a fragment leads to, in any form that hosts hand it over (`#/a`, `/a`, `a`, `ref=x`), or null. */
export function pageOf(fragment: string): Page | null {
  return innerPageOf(plainFragment(fragment)) ?? placeOf(fragment)
}

function innerPageOf(fragment: string): Page | null {
  const [path = '', search = ''] = fragment.split('?', 2)
  const [word, id, more, ...rest] = path.split('/').filter((part) => part !== '')
  if (word === 'seller' && id === 'offers') return offersPageOf(more, rest)
  if (rest.length > 0) return null
  if (word === 'checkout' && id === undefined) return { screen: 'checkout' }
  if (word !== 'product') return null

  const product = v.safeParse(ProductId, id)
  if (!product.success) return null
  if (more === 'reviews') return { screen: 'reviews', productId: product.output }
  if (more !== 'together') return null

  const query = new URLSearchParams(search)
  const group = v.safeParse(GroupId, query.get('group'))
  const variant = v.safeParse(VariantId, query.get('variant'))
  return {
    screen: 'group_checkout',
    productId: product.output,
    groupId: group.success ? group.output : null,
    variantId: variant.success ? variant.output : null,
  }
}

function offersPageOf(id: string | undefined, [how, ...rest]: readonly string[]): Page | null {
  if (rest.length > 0) return null
  if (id === undefined) return { screen: 'seller_offers' }
  if (id === 'make') return how === undefined ? { screen: 'offer_form', of: null, how: id } : null

  const offer = v.safeParse(OfferId, id)
  if (!offer.success) return null
  if (how === undefined) return { screen: 'seller_offer', offerId: offer.output }
  return how === 'copy' || how === 'edit' ? { screen: 'offer_form', of: offer.output, how } : null
}

/** The tabs, each with a stack of screens of its own. */
export type Tab = 'catalog' | 'cart' | 'orders' | 'seller'

export const rootOf = (tab: Tab): Page => (tab === 'catalog' ? CATALOG : { screen: tab })

export function tabOf({ screen }: Page): Tab {
  switch (screen) {
    case 'catalog':
    case 'product':
    case 'reviews':
    case 'group':
    case 'group_checkout':
    case 'inbox':
    case 'about':
      return 'catalog'
    case 'cart':
    case 'checkout':
      return 'cart'
    case 'orders':
    case 'groups':
    case 'order':
      return 'orders'
    case 'seller':
    case 'seller_order':
    case 'seller_offers':
    case 'seller_offer':
    case 'offer_form':
      return 'seller'
  }
}
