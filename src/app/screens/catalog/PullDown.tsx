import { Spinner } from '@vkontakte/vkui'
import { useEffect, useEffectEvent, useState } from 'react'

import { text } from '../../text/refreshing.ts'

import styles from './catalog.module.css'

/** How far a finger goes down from the very top before it means it, in pixels. */
const FAR_ENOUGH = 80

/**
 * Asks again when the list is pulled down from its top. It stands beside the list and not around it as VKUI's own
 * PullToRefresh does, so that it can come after the first goods are seen.
 */
export function PullDown({ refresh }: { refresh: () => Promise<unknown> }) {
  const [refreshing, setRefreshing] = useState(false)
  const ask = async () => {
    if (refreshing) return
    setRefreshing(true)
    await refresh()
    setRefreshing(false)
  }
  const pulled = useEffectEvent(() => void ask())

  useEffect(() => {
    const touching = new AbortController()
    let from: number | null = null
    const on = (type: 'touchstart' | 'touchmove' | 'touchend', hear: (touch: Touch | undefined) => void) =>
      window.addEventListener(type, (event) => hear(event.touches[0]), { passive: true, signal: touching.signal })
    on('touchstart', (touch) => {
      from = window.scrollY <= 0 ? (touch?.clientY ?? null) : null
    })
    on('touchmove', (touch) => {
      if (from === null || !touch || touch.clientY - from < FAR_ENOUGH) return
      from = null
      pulled()
    })
    on('touchend', () => {
      from = null
    })
    return () => touching.abort()
  }, [])

  return (
    <div className={refreshing ? styles['refreshing'] : styles['refresh']}>
      {refreshing ? (
        <Spinner>{text.refreshing}</Spinner>
      ) : (
        <button type="button" onClick={() => void ask()}>
          {text.refresh}
        </button>
      )}
    </div>
  )
}
