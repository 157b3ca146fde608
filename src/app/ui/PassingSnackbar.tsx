import { Snackbar, type SnackbarProps } from '@vkontakte/vkui'
import { useEffect, useRef } from 'react'

const LOOK_EVERY_MS = 1_000

/**
 * VKUI's snackbar, which leaves however busy the page was as it came. VKUI counts its time from the end of the
 * animation that it comes in by. Where a page is so busy that the animation's start and end are told in one frame, VKUI
 * hears of the start alone, and the snackbar would stay for ever: it is told of the end again.
 */
export function PassingSnackbar(props: Omit<SnackbarProps, 'getRootRef'>) {
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const timer = setInterval(() => {
      const moving = root.current?.firstElementChild
      if (moving && !moving.getAnimations().some(({ playState }) => playState === 'running'))
        moving.dispatchEvent(new AnimationEvent('animationend', { bubbles: true }))
    }, LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  return <Snackbar {...props} getRootRef={root} />
}
