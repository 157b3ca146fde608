import { isStale, isUrgent } from '#domain/notice.ts'
import { quietUntil } from '#domain/quietHours.ts'
import { after, MINUTE } from '#domain/time.ts'
import { type Way, waysToTell } from '#domain/waysToTell.ts'

import type { SocialNetwork, Told } from '../outside/network/socialNetwork.ts'
import type { JobHandlers } from '../work/jobs.ts'
import { keepAnswerTo } from './consent.ts'
import { readNotice, readSince } from './noticeRow.ts'
import { buttonOf, messageOf } from './words.ts'

/** A network that has told somebody enough for an hour is asked again after this. */
const LATER = 20 * MINUTE

type Notice = NonNullable<Awaited<ReturnType<typeof readNotice>>>

const BRING: Readonly<Record<Way, (network: SocialNetwork, notice: Notice, key: string) => Promise<Told>>> = {
  notification: (network, { to, words, reader, fragment }, key) =>
    network.tell(to, messageOf(words, reader), fragment, key),
  message: (network, { to, words, reader, fragment }, key) =>
    network.write(to, { text: messageOf(words, reader), button: { label: buttonOf(fragment, reader), fragment } }, key),
}

export const notificationJobs: Pick<JobHandlers, 'tell' | 'know_person'> = {
  async tell({ buyer, about, key: what }, { world, shop, now, key }) {
    const asked = { shop, buyer, about, key: what }
    const notice = await readNotice(world.db, asked)
    if (!notice) return undefined
    const { words, reader } = notice
    const ways = waysToTell(words.kind, notice.allows)
    // Whoever has not allowed anything reads the news in the shop.
    if (ways.length === 0) return undefined
    if (isStale(words.kind, await readSince(world.db, asked, notice.toldAt, now), now)) return undefined

    const morning = isUrgent(words.kind) ? null : quietUntil(now, reader.clock)
    if (morning !== null) return { until: morning }

    for (const way of ways) {
      switch (await BRING[way](world.network, notice, key)) {
        case 'sent':
        case 'never':
          return undefined
        case 'later':
          // Whom the network lets be told no more for an hour is not told by another way either.
          return { until: after(now, LATER) }
        case 'denied':
          await world.transaction((tx) => keepAnswerTo[way](tx, { shop, buyer, answer: { allowed: false, at: now } }))
      }
    }
    return undefined
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
