import { Panel } from '@vkontakte/vkui'

import type { ScreenProps } from '../../screenProps.ts'
import { text } from '../../text/shell.ts'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'

export function CheckoutScreen({ id }: ScreenProps<'checkout'>) {
  return (
    <Panel id={id}>
      <ScreenHeader>{text.tabs.cart}</ScreenHeader>
    </Panel>
  )
}
