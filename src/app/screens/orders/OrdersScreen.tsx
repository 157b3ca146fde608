import { Panel } from '@vkontakte/vkui'

import type { ScreenProps } from '../../screenProps.ts'
import { text } from '../../text/shell.ts'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'

export function OrdersScreen({ id }: ScreenProps<'orders'>) {
  return (
    <Panel id={id}>
      <ScreenHeader>{text.tabs.orders}</ScreenHeader>
    </Panel>
  )
}
