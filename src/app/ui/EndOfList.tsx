import { Button } from '@vkontakte/vkui'
import { useEffect, useEffectEvent, useRef } from 'react'

import type { More } from '../shop/usePages.ts'
import { text } from '../text/catalog.ts'
import { text as shell } from '../text/shell.ts'

import styles from './EndOfList.module.css'

/** How far below the screen the next page is asked for: at a brisk scroll it is there in time. */
const AHEAD = '1200px'

/** The end of what has been read so far; nearly seen, it asks for more. Each length of the list has an end of its own: give it as `key`. */
export function EndOfList({ more }: { more: More }) {
  const end = useRef<HTMLOutputElement>(null)
  const load = useEffectEvent(() => {
    if (more.kind === 'there') more.load()
  })
  useEffect(() => {
    const element = end.current
    if (!element) return undefined
    const observer = new IntersectionObserver(([seen]) => seen?.isIntersecting && load(), { rootMargin: AHEAD })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  return (
    <output ref={end} className={styles['end']}>
      {more.kind === 'coming' && shell.loading}
      {more.kind === 'failed' && (
        <Button mode="secondary" size="l" onClick={more.load}>
          {text.more}
        </Button>
      )}
    </output>
  )
}
