import { MOST_UNREAD, type NoticeView } from '#domain/contract/notices.ts'
import type { BuyerId, ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import { prepared } from '../db/prepared.ts'
import type { Db, Tx } from '../db/sql.ts'
import { clockOf } from './clockOf.ts'
import { type Mark, markAt, markIn } from './noticeMark.ts'
import { wordsOf } from './noticeRow.ts'
import { messageOf } from './words.ts'

/** How many notices a page has. */
const PAGE = 20

type Whose = Readonly<{ shop: ShopId; buyer: BuyerId }>

/** A page of what somebody was told, newest first, in the language that they read now. */
export async function readNoticesOf(
  db: Db,
  { shop, buyer, cursor }: Whose & Readonly<{ cursor: string | undefined }>,
): Promise<{ items: NoticeView[]; next: string | null }> {
  const before = cursor === undefined ? null : markIn(cursor)
  const { rows } = await pageOfNotices(db, { shop, buyer, before })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  return {
    items: page.map(({ about, key, words, fragment, told_at: toldAt, read_at: readAt, language, ...reader }) => {
      const said = wordsOf(words)
      const text = messageOf(said, { language, clock: clockOf(reader) })
      return { id: `${about}:${key}`, kind: said.kind, text, fragment, toldAt, readAt }
    }),
    next: rows.length > PAGE && last ? markAt({ toldAt: last.told_at, about: last.about, key: last.key }) : null,
  }
}

const pageOfNotices = prepared((db, { shop, buyer, before }: Whose & Readonly<{ before: Mark | null }>) => {
  const newest = db
    .selectFrom('notice')
    .innerJoin('buyer', (on) =>
      on.onRef('buyer.shop_id', '=', 'notice.shop_id').onRef('buyer.id', '=', 'notice.buyer_id'),
    )
    .select(['notice.about', 'notice.key', 'notice.words', 'notice.fragment', 'notice.told_at', 'notice.read_at'])
    .select(['buyer.language', 'buyer.utc_offset', 'buyer.time_zone'])
    .where('notice.shop_id', '=', shop)
    .where('notice.buyer_id', '=', buyer)
    .orderBy('notice.told_at', 'desc')
    .orderBy('notice.about', 'desc')
    .orderBy('notice.key', 'desc')
    .limit(PAGE + 1)
  if (before === null) return newest
  const { toldAt, about, key } = before
  return newest.where((row) =>
    row(row.refTuple('notice.told_at', 'notice.about', 'notice.key'), '<', row.tuple(toldAt, about, key)),
  )
})

/** How many somebody has not read. No more are counted than can be shown. */
export async function countUnread(db: Db, { shop, buyer }: Whose): Promise<number> {
  const { rows } = await unreadOf(db, { shop, buyer })
  return rows[0]?.unread ?? 0
}

const unreadOf = prepared((db, { shop, buyer }: Whose) =>
  db
    .selectFrom((unread) =>
      unread
        .selectFrom('notice')
        .select('key')
        .where('shop_id', '=', shop)
        .where('buyer_id', '=', buyer)
        .where('read_at', 'is', null)
        .limit(MOST_UNREAD)
        .as('unread'),
    )
    .select((row) => row.fn.countAll<number>().as('unread')),
)

/** Marks everything that somebody had been told by `upTo` as read. */
export async function markRead(
  tx: Tx,
  { shop, buyer, upTo, now }: Whose & Readonly<{ upTo: Instant; now: Instant }>,
): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ read_at: now })
    .where('shop_id', '=', shop)
    .where('buyer_id', '=', buyer)
    .where('read_at', 'is', null)
    .where('told_at', '<=', upTo)
    .execute()
}
