import { Box, SegmentedControl } from '@vkontakte/vkui'

import { turn } from '../navigation/navigator.ts'
import { text } from '../text/groups.ts'

type List = 'orders' | 'groups'

/** The two lists of one tab: what somebody ordered, and the groups they are in. */
export function OrdersOrGroups({ shown }: { shown: List }) {
  return (
    <Box padding="system">
      <SegmentedControl
        aria-label={text.list}
        size="m"
        value={shown}
        onChange={(list) => turn({ screen: list === 'groups' ? 'groups' : 'orders' })}
        options={[
          { label: text.lists.orders, value: 'orders' },
          { label: text.lists.groups, value: 'groups' },
        ]}
      />
    </Box>
  )
}
