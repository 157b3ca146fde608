import { Tabbar, TabbarItem } from '@vkontakte/vkui'
import { lazy, Suspense } from 'react'

import { openTab } from './navigation/navigator.ts'
import type { Tab } from './navigation/page.ts'
import { useMe } from './shop/ShopProvider.tsx'
import { ICONS, tabsFor } from './tabs.tsx'
import { text } from './text/shell.ts'

const CartCounter = lazy(async () => ({ default: (await import('./ui/CartCounter.tsx')).CartCounter }))

/** The tabs below the screen, on a phone. */
export function TabRow({ shown }: { shown: Tab }) {
  return (
    <nav aria-label={text.sections}>
      <Tabbar>
        {tabsFor(useMe()).map((tab) => {
          const Icon = ICONS[tab]
          return (
            <TabbarItem
              key={tab}
              selected={tab === shown}
              label={text.tabs[tab]}
              indicator={
                tab === 'cart' && (
                  <Suspense>
                    <CartCounter />
                  </Suspense>
                )
              }
              onClick={() => openTab(tab)}
            >
              <Icon />
            </TabbarItem>
          )
        })}
      </Tabbar>
    </nav>
  )
}
