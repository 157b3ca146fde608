import { Icon28QrCodeOutline } from '@vkontakte/icons'
import { AppRootPortal, CellButton, Group, ModalCard } from '@vkontakte/vkui'

import { closeModal, openModal } from '../../navigation/navigator.ts'
import { useShown } from '../../navigation/useShown.ts'
import { text } from '../../text/pickup.ts'
import { CodeForm } from './CodeForm.tsx'

/** The name of the sheet in the history, so that the system's way back closes it. */
const HAND_OVER = 'hand-over'

/** Where the seller finds an order by the code that its buyer shows. */
export function HandOver() {
  const { modal, page } = useShown()
  return (
    <Group>
      <CellButton before={<Icon28QrCodeOutline />} onClick={() => openModal(HAND_OVER)}>
        {text.handOver}
      </CellButton>
      {modal === HAND_OVER && page.screen === 'seller' && (
        <AppRootPortal usePortal>
          <ModalCard open title={text.handOver} description={text.handOverWhy} onClose={closeModal}>
            <CodeForm />
          </ModalCard>
        </AppRootPortal>
      )}
    </Group>
  )
}
