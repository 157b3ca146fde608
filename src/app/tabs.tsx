import {
  Icon28ListOutline,
  Icon28MarketOutline,
  Icon28StatisticsOutline,
  Icon28ShoppingCartOutline,
} from '@vkontakte/icons'

import type { Me } from '#domain/contract/launch.ts'

import type { Tab } from './navigation/page.ts'

export const ICONS = {
  catalog: Icon28MarketOutline,
  cart: Icon28ShoppingCartOutline,
  orders: Icon28ListOutline,
  seller: Icon28StatisticsOutline,
} as const satisfies Record<Tab, unknown>

/** The tabs that this person has. */
export const tabsFor = (me: Me | null): readonly Tab[] =>
  me?.role === 'seller' ? ['catalog', 'cart', 'orders', 'seller'] : ['catalog', 'cart', 'orders']
