import { Panel } from '@vkontakte/vkui'

import { getGroup } from '#domain/contract/groupBuys.ts'

import type { ScreenProps } from '../../screenProps.ts'
import { useAnswer } from '../../shop/useAnswer.ts'
import { text } from '../../text/group.ts'
import { Answered } from '../../ui/Answered.tsx'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'
import { GroupCard } from './GroupCard.tsx'
import { GroupSkeleton } from './GroupSkeleton.tsx'

export function GroupScreen({ id, page: { groupId } }: ScreenProps<'group'>) {
  const group = useAnswer(getGroup, { groupId })
  return (
    <Panel id={id}>
      <ScreenHeader>{text.title}</ScreenHeader>
      <Answered answer={group} skeleton={<GroupSkeleton />}>
        {(view) => <GroupCard view={view} />}
      </Answered>
    </Panel>
  )
}
