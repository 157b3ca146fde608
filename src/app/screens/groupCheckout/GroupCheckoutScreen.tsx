import { Panel } from '@vkontakte/vkui'

import type { ScreenProps } from '../../screenProps.ts'
import { text } from '../../text/shell.ts'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'

export function GroupCheckoutScreen({ id }: ScreenProps<'group_checkout'>) {
  return (
    <Panel id={id}>
      <ScreenHeader>{text.tabs.catalog}</ScreenHeader>
    </Panel>
  )
}
