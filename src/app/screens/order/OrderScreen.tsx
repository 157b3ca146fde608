import { Panel } from '@vkontakte/vkui'

import type { ScreenProps } from '../../screenProps.ts'
import { text } from '../../text/shell.ts'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'

export function OrderScreen({ id }: ScreenProps<'order'>) {
  return (
    <Panel id={id}>
      <ScreenHeader>{text.tabs.orders}</ScreenHeader>
    </Panel>
  )
}
