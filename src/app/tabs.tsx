import {
  Icon28CubeBoxOutline,
  Icon28MarketOutline,
  Icon28MoneyWadOutline,
  Icon28ShoppingCartOutline,
} from '@vkontakte/icons'

import type { Me } from '#domain/contract/launch.ts'

import type { Tab } from './navigation/page.ts'

export const ICONS = {
  catalog: Icon28MarketOutline,
  cart: Icon28ShoppingCartOutline,
  orders: Icon28CubeBoxOutline,
  seller: Icon28MoneyWadOutline,
} as const satisfies Record<Tab, unknown>

/** The tabs that this person has. */
export const tabsFor = (me: Me | null): readonly Tab[] =>
  me?.role === 'seller' ? ['catalog', 'cart', 'orders', 'seller'] : ['catalog', 'cart', 'orders']
