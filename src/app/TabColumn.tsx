import { Group, Panel, PanelHeader, SimpleCell } from '@vkontakte/vkui'

import { openTab } from './navigation/navigator.ts'
import type { Tab } from './navigation/page.ts'
import { useMe, useShopView } from './shop/ShopProvider.tsx'
import { ICONS, tabsFor } from './tabs.tsx'
import { text } from './text/shell.ts'
import { CartCounter } from './ui/CartCounter.tsx'

/** The tabs beside the screen, where there is room. */
export function TabColumn({ shown }: { shown: Tab }) {
  const shop = useShopView()
  const tabs = tabsFor(useMe())
  return (
    <Panel>
      <PanelHeader>{shop?.name}</PanelHeader>
      <Group>
        <nav aria-label={text.sections}>
          {tabs.map((tab) => {
            const Icon = ICONS[tab]
            return (
              <SimpleCell
                key={tab}
                before={<Icon />}
                aria-current={tab === shown ? 'page' : undefined}
                activated={tab === shown}
                indicator={tab === 'cart' && <CartCounter />}
                onClick={() => openTab(tab)}
              >
                {text.tabs[tab]}
              </SimpleCell>
            )
          })}
        </nav>
      </Group>
    </Panel>
  )
}
