import { ActionSheet, ActionSheetItem } from '@vkontakte/vkui'
import { useRef } from 'react'

import { closeModal } from '../../navigation/navigator.ts'
import { useShown } from '../../navigation/useShown.ts'
import { text } from '../../text/offers.ts'
import { useClosing } from '../../ui/useClosing.ts'

/** The name of the sheet in the history, so that the system's way back closes it. */
export const END = 'end_offer'

/** What has ended is not brought back, so it is asked about first. */
export function EndSheet({ end }: { end: () => void }) {
  const { modal, page } = useShown()
  const toggle = useRef<HTMLDivElement>(null)
  const closing = useClosing(closeModal)
  return (
    <div ref={toggle}>
      {modal === END && page.screen === 'seller_offer' && (
        <ActionSheet
          usePortal
          title={text.endSure}
          description={text.endThen}
          aria-label={text.endSure}
          toggleRef={toggle}
          {...closing}
          placement="top"
        >
          <ActionSheetItem mode="destructive" onImmediateClick={end}>
            {text.end}
          </ActionSheetItem>
        </ActionSheet>
      )}
    </div>
  )
}
