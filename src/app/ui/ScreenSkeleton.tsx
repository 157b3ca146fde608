import { Panel, PanelSpinner } from '@vkontakte/vkui'

import { text } from '../text/shell.ts'
import { ScreenHeader } from './ScreenHeader.tsx'

/** A panel whose screen's code is still on its way. */
export function ScreenSkeleton({ id }: { id: string }) {
  return (
    <Panel id={id}>
      <ScreenHeader>{null}</ScreenHeader>
      <PanelSpinner>{text.loading}</PanelSpinner>
    </Panel>
  )
}
