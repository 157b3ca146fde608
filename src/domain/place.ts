import * as v from 'valibot'

import { CategoryId, GroupId, OrderId, ProductId } from './ids.ts'

/** Every place in the shop that a link can lead to. */
export type Place =
  | { screen: 'catalog'; category: CategoryId | null; query: string }
  | { screen: 'product'; productId: ProductId }
  | { screen: 'group'; groupId: GroupId }
  | { screen: 'cart' }
  | { screen: 'orders' }
  | { screen: 'inbox' }
  | { screen: 'groups' }
  | { screen: 'order'; orderId: OrderId }
  | { screen: 'about' }
  | { screen: 'seller' }
  | { screen: 'seller_order'; orderId: OrderId }

export const CATALOG: Place = { screen: 'catalog', category: null, query: '' }

/** The fragment of a link to this place, without `#`: `/product/018f…`. */
export function fragmentOf(place: Place): string {
  switch (place.screen) {
    case 'catalog': {
      const query = new URLSearchParams()
      if (place.category) query.set('category', place.category)
      if (place.query) query.set('q', place.query)
      return query.size > 0 ? `/?${query}` : '/'
    }
    case 'product':
      return `/product/${place.productId}`
    case 'group':
      return `/group/${place.groupId}`
    case 'order':
      return `/orders/${place.orderId}`
    case 'cart':
    case 'orders':
    case 'inbox':
    case 'groups':
    case 'about':
    case 'seller':
      return `/${place.screen}`
    case 'seller_order':
      return `/seller/orders/${place.orderId}`
  }
}

/**
 * A fragment without what some hosts add and others leave out. `ref=u1` is a question without a path: the front door,
 * with a note on who sent the guest.
 */
export function plainFragment(fragment: string): string {
  const bare = fragment.replace(/^#/, '')
  return /^[^/?#]*=/.test(bare) ? `/?${bare}` : bare
}

/**
 * The place a fragment leads to, or null when there is no such place. VK's clients hand fragments over with and
 * without the leading `#` and `/`, so all these forms are read; words that say something else are passed over.
 */
export function placeOf(fragment: string): Place | null {
  const [path = '', search = ''] = plainFragment(fragment).split('?', 2)
  const [word = '', ...rest] = path.split('/').filter((part) => part !== '')
  const only = (place: Place) => (rest.length === 0 ? place : null)

  switch (word) {
    case '':
      return catalogOf(new URLSearchParams(search))
    case 'product':
      return withId(ProductId, rest, (productId) => ({ screen: 'product', productId }))
    case 'group':
      return withId(GroupId, rest, (groupId) => ({ screen: 'group', groupId }))
    case 'cart':
    case 'inbox':
    case 'groups':
    case 'about':
      return only({ screen: word })
    case 'orders':
      return rest.length === 0
        ? { screen: 'orders' }
        : withId(OrderId, rest, (orderId) => ({ screen: 'order', orderId }))
    case 'seller': {
      if (rest.length === 0) return { screen: 'seller' }
      const [orders, ...id] = rest
      return orders === 'orders' ? withId(OrderId, id, (orderId) => ({ screen: 'seller_order', orderId })) : null
    }
    default:
      return null
  }
}

function catalogOf(search: URLSearchParams): Place {
  const category = v.safeParse(CategoryId, search.get('category'))
  return { screen: 'catalog', category: category.success ? category.output : null, query: search.get('q') ?? '' }
}

function withId<Schema extends v.GenericSchema<string, string>>(
  schema: Schema,
  rest: readonly string[],
  place: (id: v.InferOutput<Schema>) => Place,
): Place | null {
  const id = v.safeParse(schema, rest[0])
  return id.success && rest.length === 1 ? place(id.output) : null
}
