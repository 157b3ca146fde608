import { Panel } from '@vkontakte/vkui'

import type { ScreenProps } from '../../screenProps.ts'
import { text } from '../../text/shell.ts'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'

export function ReviewsScreen({ id }: ScreenProps<'reviews'>) {
  return (
    <Panel id={id}>
      <ScreenHeader>{text.tabs.catalog}</ScreenHeader>
    </Panel>
  )
}
