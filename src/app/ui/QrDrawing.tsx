import { encodeQR } from 'qr'

import styles from './QrDrawing.module.css'

/** What another phone's camera reads. */
export function QrDrawing({ says, label }: { says: string; label: string }) {
  const rows = encodeQR(says, 'raw', { border: QUIET })
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])))
  return (
    <svg
      className={styles['code']}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={dark.join('')} />
    </svg>
  )
}

/** How many empty squares readers want around a code. */
const QUIET = 4
