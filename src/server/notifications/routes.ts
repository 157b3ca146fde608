import { answerMessages, keepTimeZone } from '#domain/contract/me.ts'
import { answerNews, countUnread, listNotices, readNotices } from '#domain/contract/notices.ts'

import { routes } from '../http/routes.ts'
import { keepZone } from './clockOf.ts'
import { keepMessagesAnswer, keepNewsAnswer } from './consent.ts'
import { countUnread as count, markRead, readNoticesOf } from './rows.ts'

export const noticeRoutes = routes()
  .read(listNotices, ({ cursor }, { db, shop, me }) => readNoticesOf(db, { shop, buyer: me.buyer, cursor }))

  .read(countUnread, async (_, { db, shop, me }) => ({ unread: await count(db, { shop, buyer: me.buyer }) }))

  .change(readNotices, async ({ upTo }, { tx, shop, me, now }) => {
    await markRead(tx, { shop, buyer: me.buyer, upTo, now })
    return { unread: await count(tx, { shop, buyer: me.buyer }) }
  })

  .change(answerNews, async ({ allowed }, { tx, shop, me, now }) => {
    await keepNewsAnswer(tx, { shop, buyer: me.buyer, answer: { allowed, at: now } })
    return { allowed }
  })

  .change(answerMessages, async ({ allowed }, { tx, shop, me, now }) => {
    await keepMessagesAnswer(tx, { shop, buyer: me.buyer, answer: { allowed, at: now } })
    return { allowed }
  })

  .change(keepTimeZone, async ({ timeZone }, { tx, shop, me, now }) => {
    await keepZone(tx, { shop, buyer: me.buyer, timeZone, now })
    return { timeZone }
  })
