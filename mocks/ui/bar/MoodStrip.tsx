import { useEffect } from 'react'

import { moodOf, type MoodWord, noMoods } from '../../mood.ts'
import { playOn, usePlay } from '../address.ts'
import { useSurroundings } from '../surroundings.ts'
import { useWords } from '../text/words.ts'

import styles from './MoodStrip.module.css'

/** What has been made to go wrong, seen for as long as it does; one touch ends all of it. */
export function MoodStrip() {
  const { controls } = useSurroundings()
  const { mood } = usePlay()
  const { play } = useWords()
  const words = mood.join()
  useEffect(() => void controls.feel(moodOf(words)), [controls, words])

  if (mood.length === 0) return null
  const named = (word: MoodWord) =>
    noMoods.some((no) => no === word) ? play.forbidden(play.moods[word]) : play.moods[word]
  return (
    <section className={styles['strip']} aria-label={play.mood.now}>
      <ul>
        {mood.map((word) => (
          <li key={word}>{named(word)}</li>
        ))}
      </ul>
      <button type="button" onClick={() => playOn({ mood: [] })}>
        {play.mood.end}
      </button>
    </section>
  )
}
