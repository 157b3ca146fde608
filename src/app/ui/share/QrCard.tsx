import { AppRootPortal, ModalCard } from '@vkontakte/vkui'
import { encodeQR } from 'qr'

import { closeModal } from '../../navigation/navigator.ts'
import { text } from '../../text/share.ts'

import styles from './QrCard.module.css'

/** The link to be read by another phone's camera. */
export function QrCard({ link, name }: { link: string; name: string }) {
  const rows = encodeQR(link, 'raw', { border: QUIET })
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <AppRootPortal usePortal>
      <ModalCard open title={text.qr.title} description={text.qr.why} onClose={closeModal}>
        <svg
          className={styles['code']}
          viewBox={`0 0 ${rows.length} ${rows.length}`}
          role="img"
          aria-label={text.qr.of(name)}
          shapeRendering="crispEdges"
        >
          <path d={dark.join('')} />
        </svg>
      </ModalCard>
    </AppRootPortal>
  )
}

/** How many empty squares readers want around a code. */
const QUIET = 4
