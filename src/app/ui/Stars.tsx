import { text } from '../text/catalog.ts'
import { starsOf } from '../text/numbers.ts'
import { Heard } from './Heard.tsx'

import styles from './Stars.module.css'

/** «★ 4,6 (12)». */
export function Stars({ rating: { stars, reviews } }: { rating: { stars: number; reviews: number } }) {
  return (
    <span className={styles['stars']}>
      <Heard>{text.rating(starsOf(stars), reviews)}</Heard>
      <span aria-hidden className={styles['seen']}>
        <span className={styles['star']}>★</span>
        {starsOf(stars)}
        <span className={styles['reviews']}>({reviews})</span>
      </span>
    </span>
  )
}
