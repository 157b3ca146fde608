import { Group, Panel } from '@vkontakte/vkui'
import { useState } from 'react'

import { listMyGroups } from '#domain/contract/groupLists.ts'
import { MyGroupsTab } from '#domain/myGroup.ts'
import { SECOND } from '#domain/time.ts'

import { useShown } from '../../navigation/useShown.ts'
import type { ScreenProps } from '../../screenProps.ts'
import { useAgain } from '../../shop/useAgain.ts'
import { usePages } from '../../shop/usePages.ts'
import { text } from '../../text/groups.ts'
import { Answered } from '../../ui/Answered.tsx'
import { Chips } from '../../ui/Chips.tsx'
import { EndOfList } from '../../ui/EndOfList.tsx'
import { OrdersOrGroups } from '../../ui/OrdersOrGroups.tsx'
import { OrdersSkeleton } from '../../ui/OrdersSkeleton.tsx'
import { TabHeader } from '../../ui/TabHeader.tsx'
import { MyGroupRow } from './MyGroupRow.tsx'
import { NoGroups } from './NoGroups.tsx'

const ASK_EVERY = 15 * SECOND

/** The groups somebody is or was in. People come and go there, so it is asked for again while it is looked at. */
export function GroupsScreen({ id }: ScreenProps<'groups'>) {
  const [tab, choose] = useState<MyGroupsTab | null>(null)
  const groups = usePages(listMyGroups, tab ? { tab } : {})
  const seen = useShown().page.screen === 'groups'
  useAgain(() => void groups.refresh(), seen && groups.kind === 'ready' ? ASK_EVERY : null)
  return (
    <Panel id={id}>
      <TabHeader>{text.title}</TabHeader>
      <OrdersOrGroups shown="groups" />
      <Chips label={text.filter} options={MyGroupsTab.options} chosen={tab} nameOf={nameOf} choose={choose} />
      <Answered answer={groups} skeleton={<OrdersSkeleton />}>
        {(list) => (
          <>
            {list.length === 0 && <NoGroups tab={tab} showAll={() => choose(null)} />}
            {list.map((mine) => (
              <Group key={mine.group.id}>
                <MyGroupRow {...mine} />
              </Group>
            ))}
            <EndOfList key={list.length} more={groups.more} />
          </>
        )}
      </Answered>
    </Panel>
  )
}

const nameOf = (tab: MyGroupsTab | null) => text.tabs[tab ?? 'all']
