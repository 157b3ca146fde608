import type { NoticeView } from '#domain/contract/notices.ts'
import type { Instant } from '#domain/time.ts'

import { dayOf } from '../../text/inbox.ts'

/** The notices, which are in the order of time, under the days on which they were told, as people call those. */
export function byDay(notices: readonly NoticeView[], now: Instant): ReadonlyMap<string, readonly NoticeView[]> {
  const days = new Map<string, NoticeView[]>()
  for (const notice of notices) {
    const day = dayOf(notice.toldAt, now)
    days.set(day, [...(days.get(day) ?? []), notice])
  }
  return days
}
