import { type ComponentType, lazy, type ReactNode } from 'react'

import type { Screen } from './navigation/page.ts'
import type { ScreenProps } from './screenProps.ts'
import { CatalogScreen } from './screens/catalog/CatalogScreen.tsx'

type Draw<S extends Screen> = (props: ScreenProps<S>) => ReactNode

const chunks: (() => Promise<unknown>)[] = []

function later<S extends Screen>(load: () => Promise<ComponentType<ScreenProps<S>>>): Draw<S> {
  const chunk = async () => ({ default: await load() })
  chunks.push(chunk)
  const Later = lazy<ComponentType<ScreenProps<S>>>(chunk)
  return (props) => <Later {...props} />
}

/** The screens by name. The catalogue comes with the page; the others are fetched when asked for, or when idle. */
const screens: { readonly [S in Screen]: Draw<S> } = {
  catalog: (props) => <CatalogScreen {...props} />,
  product: later<'product'>(async () => (await import('./screens/product/ProductScreen.tsx')).ProductScreen),
  reviews: later<'reviews'>(async () => (await import('./screens/reviews/ReviewsScreen.tsx')).ReviewsScreen),
  cart: later<'cart'>(async () => (await import('./screens/cart/CartScreen.tsx')).CartScreen),
  checkout: later<'checkout'>(async () => (await import('./screens/checkout/CheckoutScreen.tsx')).CheckoutScreen),
  group_checkout: later<'group_checkout'>(
    async () => (await import('./screens/groupCheckout/GroupCheckoutScreen.tsx')).GroupCheckoutScreen,
  ),
  group: later<'group'>(async () => (await import('./screens/group/GroupScreen.tsx')).GroupScreen),
  orders: later<'orders'>(async () => (await import('./screens/orders/OrdersScreen.tsx')).OrdersScreen),
  groups: later<'groups'>(async () => (await import('./screens/groups/GroupsScreen.tsx')).GroupsScreen),
  order: later<'order'>(async () => (await import('./screens/order/OrderScreen.tsx')).OrderScreen),
  inbox: later<'inbox'>(async () => (await import('./screens/inbox/InboxScreen.tsx')).InboxScreen),
  about: later<'about'>(async () => (await import('./screens/about/AboutScreen.tsx')).AboutScreen),
  seller: later<'seller'>(async () => (await import('./screens/seller/SellerScreen.tsx')).SellerScreen),
  seller_order: later<'seller_order'>(
    async () => (await import('./screens/sellerOrder/SellerOrderScreen.tsx')).SellerOrderScreen,
  ),
  seller_offers: later<'seller_offers'>(
    async () => (await import('./screens/sellerOffers/SellerOffersScreen.tsx')).SellerOffersScreen,
  ),
  seller_offer: later<'seller_offer'>(
    async () => (await import('./screens/sellerOffer/SellerOfferScreen.tsx')).SellerOfferScreen,
  ),
  offer_form: later<'offer_form'>(
    async () => (await import('./screens/offerForm/OfferFormScreen.tsx')).OfferFormScreen,
  ),
}

/** Fetches the other screens' code while nobody waits for anything. */
export async function fetchOtherScreens(): Promise<void> {
  // One that does not come now is asked for again when its screen is opened.
  for (const chunk of chunks) await chunk().catch(() => undefined)
}

export const drawScreen = <S extends Screen>(screen: S, props: ScreenProps<S>): ReactNode => screens[screen](props)
