import { isStale, isUrgent } from '#domain/notice.ts'
import { quietUntil } from '#domain/quietHours.ts'
import { after, MINUTE } from '#domain/time.ts'

import type { JobHandlers } from '../work/jobs.ts'
import { keepNewsAnswer } from './consent.ts'
import { readNotice, readSince } from './noticeRow.ts'
import { messageOf } from './words.ts'

/** A network that has told somebody enough for an hour is asked again after this. */
const LATER = 20 * MINUTE

export const notificationJobs: Pick<JobHandlers, 'tell' | 'know_person'> = {
  async tell({ buyer, about, key: what }, { world, shop, now, key }) {
    const asked = { shop, buyer, about, key: what }
    const notice = await readNotice(world.db, asked)
    // Whoever has not allowed notifications reads the news in the shop.
    if (!notice?.mayBeNotified) return undefined
    const { words, reader, fragment } = notice
    if (isStale(words.kind, await readSince(world.db, asked, notice.toldAt, now), now)) return undefined

    const morning = isUrgent(words.kind) ? null : quietUntil(now, reader.utcOffset)
    if (morning !== null) return { until: morning }

    switch (await world.network.tell(notice.to, messageOf(words, reader), fragment, key)) {
      case 'sent':
        return undefined
      case 'later':
        return { until: after(now, LATER) }
      case 'denied':
        await world.transaction((tx) => keepNewsAnswer(tx, { shop, buyer, answer: { allowed: false, at: now } }))
        return undefined
    }
  },

  async know_person({ buyer }, { world, shop, now }) {
    const { host, host_user_id: hostUserId } = await world.db
      .selectFrom('buyer')
      .select(['host', 'host_user_id'])
      .where('shop_id', '=', shop)
      .where('id', '=', buyer)
      .executeTakeFirstOrThrow()
    const person = await world.network.person(host, hostUserId)
    await world.transaction((tx) =>
      tx
        .updateTable('buyer')
        .set({ known_at: now, ...(person && { first_name: person.firstName, photo: person.photo }) })
        .where('shop_id', '=', shop)
        .where('id', '=', buyer)
        .execute(),
    )
  },
}
