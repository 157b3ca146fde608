import { useEffect, useRef, useState } from 'react'

import { type GatheringGroup, listClosingSoon } from '#domain/contract/groupLists.ts'

import { useAnswer } from '../../shop/useAnswer.ts'
import { GroupShelf } from '../../ui/GroupShelf.tsx'
import { whenQuiet } from '../../whenQuiet.ts'

import styles from './catalog.module.css'

/** Groups that close soon, among the goods. The catalogue is whole without them, so they wait for its pictures. */
export function ClosingSoon() {
  const [quiet, setQuiet] = useState(false)
  useEffect(() => void whenQuiet().then(() => setQuiet(true)), [])
  return quiet && <Groups />
}

/** A failure shows nothing. */
function Groups() {
  const groups = useAnswer(listClosingSoon, {})
  return groups.kind === 'ready' && <Unseen groups={groups.value} />
}

/** The shelf comes in while its place is below the screen, so that nothing moves under anybody's eyes or finger. */
function Unseen({ groups }: { groups: readonly GatheringGroup[] }) {
  const place = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const waits = !open && groups.length > 0

  useEffect(() => {
    const element = place.current
    if (!waits || !element) return undefined
    // In a short catalogue nothing follows that it could move.
    if (!element.nextElementSibling?.hasChildNodes()) return setOpen(true)
    const observer = new IntersectionObserver(([seen]) => {
      if (seen && !seen.isIntersecting && seen.boundingClientRect.top > 0) setOpen(true)
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [waits])

  return (
    <div ref={place} className={styles['closingSoon']}>
      {open && <GroupShelf groups={groups} />}
    </div>
  )
}
