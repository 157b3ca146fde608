import { useState } from 'react'

import { failMoods, type Mood, type MoodWord, noMoods, payMoods, toggled, wireMoods } from '../../mood.ts'
import { playOn, usePlay, type Whereabouts } from '../address.ts'
import { useLanguage } from '../settings.ts'
import { useSurroundings } from '../surroundings.ts'
import { clockTime } from '../text/moments.ts'
import { useWords } from '../text/words.ts'
import { useDeadline } from './useDeadline.ts'
import { useJump } from './useJump.ts'

import styles from './MoodMenu.module.css'

const MENU = 'mood-menu'
const JUST_BEFORE = 10_000
const JUST_AFTER = 1_000

export function MoodButton() {
  const { mood } = usePlay()
  const { play } = useWords()
  return (
    <button type="button" popoverTarget={MENU} aria-pressed={mood.length > 0}>
      {play.mood.title}
    </button>
  )
}

/** Everything that can be made to go wrong, by hand. */
export function MoodMenu({ whereabouts }: { whereabouts: Whereabouts }) {
  const { mood } = usePlay()
  const { play } = useWords()
  const [isOpen, setOpen] = useState(false)
  const about = (title: string, words: readonly MoodWord[]) => <Moods title={title} words={words} mood={mood} />

  return (
    <div
      id={MENU}
      popover="auto"
      className={styles['menu']}
      role="dialog"
      aria-label={play.mood.title}
      onToggle={({ newState }) => setOpen(newState === 'open')}
    >
      {about(play.mood.wire, wireMoods)}
      {about(play.mood.bank, payMoods)}
      {about(play.mood.host, ['silent', ...failMoods])}
      {about(play.mood.blocked, noMoods)}
      {isOpen && <Deadline whereabouts={whereabouts} />}
    </div>
  )
}

function Moods({ title, words, mood }: { title: string; words: readonly MoodWord[]; mood: Mood }) {
  const { play } = useWords()
  return (
    <fieldset className={styles['group']}>
      <legend>{title}</legend>
      <div className={styles['words']}>
        {words.map((word) => (
          <label key={word} className={styles['mood']}>
            <input
              type="checkbox"
              checked={mood.includes(word)}
              onChange={() => playOn({ mood: toggled(mood, word) })}
            />
            {play.moods[word]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Deadline({ whereabouts }: { whereabouts: Whereabouts }) {
  const { controls } = useSurroundings()
  const { play } = useWords()
  const language = useLanguage()
  const group = useDeadline(whereabouts)
  const jump = useJump()
  const jumpTo = (moment: number) => jump(Math.max(0, moment - controls.now()))

  return (
    <fieldset className={styles['group']}>
      <legend>{play.mood.clock}</legend>
      {group ? (
        <>
          <p>{play.mood.deadline(group.product.name, clockTime(group.closesAt, language))}</p>
          <div className={styles['jumps']}>
            <button type="button" onClick={() => jumpTo(group.closesAt - JUST_BEFORE)}>
              {play.mood.before}
            </button>
            <button type="button" onClick={() => jumpTo(group.closesAt + JUST_AFTER)}>
              {play.mood.after}
            </button>
          </div>
        </>
      ) : (
        <p>{play.mood.noDeadline}</p>
      )}
    </fieldset>
  )
}
