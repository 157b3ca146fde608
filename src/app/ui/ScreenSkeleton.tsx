import { Panel, PanelSpinner } from '@vkontakte/vkui'

import { text } from '../text/shell.ts'
import { TabHeader } from './TabHeader.tsx'

/** A panel whose screen's code is still on its way. */
export function ScreenSkeleton({ id }: { id: string }) {
  return (
    <Panel id={id}>
      <TabHeader />
      <PanelSpinner>{text.loading}</PanelSpinner>
    </Panel>
  )
}
