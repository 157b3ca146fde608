import { Icon12Star } from '@vkontakte/icons'

import { text } from '../text/catalog.ts'
import { starsOf } from '../text/numbers.ts'

import styles from './Stars.module.css'

/** «★ 4,6 · 12». */
export function Stars({ rating: { stars, reviews } }: { rating: { stars: number; reviews: number } }) {
  return (
    <span className={styles['stars']} role="img" aria-label={text.rating(starsOf(stars), reviews)}>
      <Icon12Star className={styles['star']} />
      {starsOf(stars)}
      <span className={styles['reviews']}>{reviews}</span>
    </span>
  )
}
