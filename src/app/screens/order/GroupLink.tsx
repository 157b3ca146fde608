import { Icon28Users3Outline } from '@vkontakte/icons'
import { Group, SimpleCell } from '@vkontakte/vkui'

import type { GroupId } from '#domain/ids.ts'

import { open } from '../../navigation/navigator.ts'
import { text } from '../../text/order.ts'

export function GroupLink({ groupId }: { groupId: GroupId }) {
  return (
    <Group>
      <SimpleCell
        multiline
        before={<Icon28Users3Outline />}
        subtitle={text.groupWhy}
        chevron="always"
        onClick={() => open({ screen: 'group', groupId })}
      >
        {text.group}
      </SimpleCell>
    </Group>
  )
}
