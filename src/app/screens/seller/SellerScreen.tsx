import { Panel } from '@vkontakte/vkui'

import type { ScreenProps } from '../../screenProps.ts'
import { text } from '../../text/shell.ts'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'

export function SellerScreen({ id }: ScreenProps<'seller'>) {
  return (
    <Panel id={id}>
      <ScreenHeader>{text.tabs.seller}</ScreenHeader>
    </Panel>
  )
}
