import { useEffect, useRef } from 'react'

import { markStorySeen, type StoriesView } from '../../network/pageContract.ts'
import type { Person } from '../../network/state.ts'
import { fullName } from '../../network/views.ts'
import { useDoing } from '../asking.ts'
import { Avatar } from '../Avatar.tsx'
import { useColumn } from '../column.ts'
import { Icon } from '../Icon.tsx'
import { LinkCard } from '../LinkCard.tsx'
import { useLanguage } from '../settings.ts'
import { useSurroundings } from '../surroundings.ts'
import { saidAt } from '../text/moments.ts'
import { useWords } from '../text/words.ts'
import { useMoment } from '../useMoment.ts'

import styles from './Stories.module.css'

type Shown = Readonly<{
  by: Person
  story: StoriesView['stories'][number]
  at: number
  of: number
  next: () => void
  back: () => void
  close: () => void
}>

/** One story. It stays until it is touched: nobody reads at the same pace. */
export function StoryView({ by, story, at, of, next, back, close }: Shown) {
  const { openLink } = useColumn()
  const { app } = useSurroundings()
  const words = useWords()
  const language = useLanguage()
  const now = useMoment()
  const box = useRef<HTMLDialogElement>(null)
  const { mutate: markSeen } = useDoing(markStorySeen)
  const { id, picture, text, link, seen } = story

  useEffect(() => {
    if (!seen) markSeen({ storyId: String(id) })
  }, [seen, id, markSeen])
  useEffect(() => box.current?.focus(), [])

  return (
    <div className={styles['veil']}>
      <dialog
        open
        ref={box}
        className={styles['story']}
        aria-modal="true"
        aria-label={words.stories.of(fullName(by))}
        tabIndex={-1}
        onKeyDown={({ key }) => {
          if (key === 'Escape') close()
          if (key === 'ArrowRight') next()
          if (key === 'ArrowLeft') back()
        }}
      >
        {picture !== null && <img className={styles['picture']} src={picture} alt="" />}
        <button type="button" className={styles['back']} aria-label={words.stories.back} onClick={back} />
        <button type="button" className={styles['next']} aria-label={words.stories.next} onClick={next} />
        <header className={styles['head']}>
          <p className={styles['bars']} aria-label={words.stories.place(at + 1, of)} role="img">
            {Array.from({ length: of }, (_, bar) => (
              <span key={bar} data-past={bar <= at} />
            ))}
          </p>
          <div className={styles['by']}>
            <Avatar portrait={by.portrait} name={by.firstName} size={36} />
            <p>
              <b>{fullName(by)}</b> {saidAt(story.at, now, words, language)}
            </p>
            <button type="button" className={styles['close']} aria-label={words.stories.close} onClick={close}>
              <Icon name="close" size={22} />
            </button>
          </div>
        </header>
        {picture === null && (
          <div className={styles['said']}>
            {text !== '' && <p>{text}</p>}
            {link !== null && <LinkCard link={link} from="other" size="large" />}
          </div>
        )}
        {picture !== null && link !== null && (
          <button type="button" className={styles['sticker']} onClick={() => openLink(link, 'other')}>
            <Icon name="link" size={20} />
            {app.name}
          </button>
        )}
      </dialog>
    </div>
  )
}
