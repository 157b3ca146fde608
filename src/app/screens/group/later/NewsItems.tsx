import {
  Icon20CheckCircleOutline,
  Icon20ClockOutline,
  Icon20CrownOutline,
  Icon20DoorArrowRightOutline,
  Icon20UserOutline,
} from '@vkontakte/icons'
import type { ComponentType } from 'react'

import type { GroupNews } from '#domain/contract/groupBuys.ts'
import type { Instant } from '#domain/time.ts'

import { dateOf, momentOf, timeOf } from '../../../text/dates.ts'
import { newsWords, text } from '../../../text/groupStory.ts'

import styles from './story.module.css'

const ICONS: Readonly<Record<GroupNews['kind'], ComponentType>> = {
  opened: Icon20UserOutline,
  joined: Icon20UserOutline,
  organiser: Icon20CrownOutline,
  hold_ended: Icon20ClockOutline,
  left: Icon20DoorArrowRightOutline,
  completed: Icon20CheckCircleOutline,
  succeeded: Icon20CheckCircleOutline,
  lapsed: Icon20ClockOutline,
  closed: Icon20DoorArrowRightOutline,
}

export function NewsItems({ news, now }: { news: readonly GroupNews[]; now: Instant }) {
  return (
    <ol className={styles['news']} aria-label={text.title}>
      {news.map((item) => (
        <li key={item.version} className={styles['item']}>
          <Likeness item={item} />
          <span className={styles['words']}>
            {newsWords[item.kind](item.firstName)}
            <time className={styles['at']} dateTime={new Date(item.at).toISOString()}>
              {whenOf(item.at, now)}
            </time>
          </span>
        </li>
      ))}
    </ol>
  )
}

function Likeness({ item: { kind, firstName, photo } }: { item: GroupNews }) {
  if (photo !== null) return <img className={styles['face']} src={photo} alt="" width={32} height={32} />
  const Icon = ICONS[kind]
  return (
    <span
      aria-hidden
      className={`${styles['face']} ${kind === 'succeeded' || kind === 'completed' ? styles['good'] : ''}`}
    >
      {firstName === null ? <Icon /> : firstName.slice(0, 1)}
    </span>
  )
}

/** «14:05» today, «23 ноября в 14:05» before. */
const whenOf = (at: Instant, now: Instant): string =>
  dateOf(at, now) === dateOf(now, now) ? timeOf(at) : momentOf(at, now)
