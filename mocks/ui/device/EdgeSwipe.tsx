import { type PointerEvent, useRef } from 'react'

import styles from './Device.module.css'

/** How much of the screen's width a finger has to go for the swipe to count. */
const FAR = 1 / 3

/** The edge of an iPhone from which a swipe leaves the mini-app, for as long as that swipe is the client's. */
export function EdgeSwipe({ leave }: { leave: () => void }) {
  const from = useRef<number | null>(null)
  const end = ({ clientX, currentTarget }: PointerEvent<HTMLDivElement>) => {
    const width = currentTarget.parentElement?.getBoundingClientRect().width ?? 0
    if (from.current !== null && clientX - from.current > width * FAR) leave()
    from.current = null
  }
  return (
    <div
      className={styles['edge']}
      onPointerDown={({ clientX, currentTarget, pointerId }) => {
        currentTarget.setPointerCapture(pointerId)
        from.current = clientX
      }}
      onPointerUp={end}
      onPointerCancel={() => (from.current = null)}
    />
  )
}
