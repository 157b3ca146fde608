import { Paragraph } from '@vkontakte/vkui'

import type { ReviewView } from '#domain/contract/products.ts'

import { useServerNow } from '../shop/useServerNow.ts'
import { dateOf } from '../text/dates.ts'
import { text } from '../text/product.ts'
import { Heard } from './Heard.tsx'

import styles from './ReviewCard.module.css'

export function ReviewCard({ review: { author, stars, text: words, writtenAt } }: { review: ReviewView }) {
  const now = useServerNow()
  return (
    <article className={styles['review']}>
      <header className={styles['head']}>
        <b>{author}</b>
        <span className={styles['stars']}>
          <Heard>{text.stars(stars)}</Heard>
          <span aria-hidden>
            {'★'.repeat(stars)}
            <span className={styles['missing']}>{'★'.repeat(5 - stars)}</span>
          </span>
        </span>
        <time className={styles['date']} dateTime={new Date(writtenAt).toISOString()}>
          {dateOf(writtenAt, now)}
        </time>
      </header>
      <Paragraph>{words}</Paragraph>
    </article>
  )
}
