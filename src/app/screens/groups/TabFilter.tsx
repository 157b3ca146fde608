import { SubnavigationBar, SubnavigationButton } from '@vkontakte/vkui'

import { MyGroupsTab } from '#domain/myGroup.ts'

import { text } from '../../text/groups.ts'

type TabFilterProps = Readonly<{ chosen: MyGroupsTab | null; choose: (tab: MyGroupsTab | null) => void }>

export function TabFilter({ chosen, choose }: TabFilterProps) {
  return (
    <nav aria-label={text.filter}>
      <SubnavigationBar>
        {[null, ...MyGroupsTab.options].map((tab) => (
          <SubnavigationButton
            key={tab}
            size="l"
            selected={tab === chosen}
            aria-pressed={tab === chosen}
            onClick={() => choose(tab)}
          >
            {text.tabs[tab ?? 'all']}
          </SubnavigationButton>
        ))}
      </SubnavigationBar>
    </nav>
  )
}
