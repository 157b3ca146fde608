import { useColumn } from '../column.ts'
import { useMoment } from '../useMoment.ts'

import styles from './Device.module.css'

/** What a phone's system shows at the edges of its screen; a site in a browser knows nothing of it. */
export function StatusBar({ onDark }: { onDark: boolean }) {
  const { device, view } = useColumn()
  const now = useMoment()
  if (device.insets.top === 0) return null
  return (
    <div className={styles['edges']} data-ink={onDark ? 'light' : view?.statusBar} aria-hidden="true">
      <div
        className={styles['status']}
        data-device={device.id}
        style={view?.actionBar ? { background: view.actionBar } : {}}
      >
        <time>{new Intl.DateTimeFormat('ru', { hour: '2-digit', minute: '2-digit' }).format(now)}</time>
        <span className={styles['battery']} />
      </div>
      {device.insets.bottom > 0 && <div className={styles['home']} />}
    </div>
  )
}
