import {
  Icon24CheckCircleOutline,
  Icon24ClockOutline,
  Icon24MoneyCircleOutline,
  Icon24TruckOutline,
  Icon24Users,
} from '@vkontakte/icons'
import { VisuallyHidden } from '@vkontakte/vkui'
import type { ComponentType } from 'react'

import type { NoticeView } from '#domain/contract/notices.ts'
import type { NoticeKind } from '#domain/notice.ts'
import { CATALOG } from '#domain/place.ts'

import { pageOf } from '../../navigation/page.ts'
import { timeOf } from '../../text/dates.ts'
import { text } from '../../text/inbox.ts'
import { PageLink } from '../../ui/PageLink.tsx'

import styles from './inbox.module.css'

/** One thing that happened, and the way to where it did. */
export function NoticeRow({ notice }: { notice: NoticeView }) {
  const { kind, fragment, toldAt, readAt } = notice
  const Icon = ICONS[kind]
  return (
    <PageLink to={pageOf(fragment) ?? CATALOG} className={styles['row']}>
      <span className={styles['icon']}>
        <Icon />
      </span>
      <span className={styles['words']}>
        <span>{notice.text}</span>
        <time className={styles['time']} dateTime={new Date(toldAt).toISOString()}>
          {timeOf(toldAt)}
        </time>
      </span>
      {readAt === null && (
        <span className={styles['fresh']}>
          <VisuallyHidden>{text.fresh}</VisuallyHidden>
        </span>
      )}
    </PageLink>
  )
}

const ICONS = {
  opened: Icon24Users,
  joined: Icon24Users,
  one_missing: Icon24Users,
  two_hours_left: Icon24ClockOutline,
  organiser: Icon24Users,
  hold_ends: Icon24ClockOutline,
  succeeded: Icon24CheckCircleOutline,
  lapsed: Icon24MoneyCircleOutline,
  new_group: Icon24Users,
  released: Icon24MoneyCircleOutline,
  packed: Icon24TruckOutline,
  shipped: Icon24TruckOutline,
  delivered: Icon24CheckCircleOutline,
  refunded: Icon24MoneyCircleOutline,
  cancelled: Icon24MoneyCircleOutline,
  let_go: Icon24MoneyCircleOutline,
} as const satisfies Record<NoticeKind, ComponentType>
