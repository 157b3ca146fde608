import { AppRootPortal, ModalCard, Spacing } from '@vkontakte/vkui'

import { closeModal } from '../../navigation/navigator.ts'
import { text } from '../../text/share.ts'
import { QrDrawing } from '../QrDrawing.tsx'

/** The link to be read by another phone's camera. */
export function QrCard({ link, name }: { link: string; name: string }) {
  return (
    <AppRootPortal usePortal>
      <ModalCard open title={text.qr.title} description={text.qr.why} onClose={closeModal}>
        <Spacing size={12} />
        <QrDrawing says={link} label={text.qr.of(name)} />
      </ModalCard>
    </AppRootPortal>
  )
}
