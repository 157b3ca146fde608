import { Icon56Users3Outline } from '@vkontakte/icons'
import { Button, Placeholder } from '@vkontakte/vkui'

import { listClosingSoon } from '#domain/contract/groupLists.ts'
import type { MyGroupsTab } from '#domain/myGroup.ts'

import { openTab } from '../../navigation/navigator.ts'
import { useAnswer } from '../../shop/useAnswer.ts'
import { text } from '../../text/groups.ts'
import { GroupShelf } from '../../ui/GroupShelf.tsx'

type NoGroupsProps = Readonly<{ tab: MyGroupsTab | null; showAll: () => void }>

/** Nothing to show, and what to do about it. */
export function NoGroups({ tab, showAll }: NoGroupsProps) {
  if (tab) {
    return (
      <Placeholder
        title={text.noneInTab}
        action={
          <Button size="m" mode="secondary" onClick={showAll}>
            {text.showAll}
          </Button>
        }
      />
    )
  }
  return (
    <>
      <Placeholder
        icon={<Icon56Users3Outline />}
        title={text.none}
        action={
          <Button size="m" onClick={() => openTab('catalog')}>
            {text.toCatalog}
          </Button>
        }
      >
        {text.noneWhy}
      </Placeholder>
      <OthersGroups />
    </>
  )
}

function OthersGroups() {
  const groups = useAnswer(listClosingSoon, {})
  return groups.kind === 'ready' && groups.value.length > 0 && <GroupShelf groups={groups.value} />
}
