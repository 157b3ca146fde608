import * as v from 'valibot'

import { type BuyerId, GroupId, type ShopId } from '#domain/ids.ts'
import type { Since } from '#domain/notice.ts'
import type { Instant } from '#domain/time.ts'

import type { Db } from '../db/sql.ts'
import { clockOf } from './clockOf.ts'
import { Words } from './words.ts'

const StoredWords = v.pipe(v.string(), v.parseJson(), Words)

export const wordsOf = (stored: string): Words => v.parse(StoredWords, stored)

type Asked = Readonly<{ shop: ShopId; buyer: BuyerId; about: string; key: string }>

/** A notice as it is to be sent, and whoever it is for. */
export async function readNotice(db: Db, { shop, buyer, about, key }: Asked) {
  const row = await db
    .selectFrom('notice')
    .innerJoin('buyer', (on) =>
      on.onRef('buyer.shop_id', '=', 'notice.shop_id').onRef('buyer.id', '=', 'notice.buyer_id'),
    )
    .select(['notice.words', 'notice.fragment', 'notice.told_at'])
    .select(['buyer.host', 'buyer.host_user_id', 'buyer.language', 'buyer.utc_offset', 'buyer.time_zone'])
    .select(['buyer.news_allowed_at', 'buyer.messages_allowed_at'])
    .where('notice.shop_id', '=', shop)
    .where('notice.buyer_id', '=', buyer)
    .where('notice.about', '=', about)
    .where('notice.key', '=', key)
    .executeTakeFirst()
  if (!row) return null
  return {
    words: wordsOf(row.words),
    fragment: row.fragment,
    toldAt: row.told_at,
    to: { host: row.host, hostUserId: row.host_user_id },
    reader: { language: row.language, clock: clockOf(row) },
    allows: { notification: row.news_allowed_at !== null, message: row.messages_allowed_at !== null },
  }
}

/** How things stand by now for whoever is to be told. */
export async function readSince(db: Db, asked: Asked, toldAt: Instant, now: Instant): Promise<Since> {
  const { shop, buyer, about } = asked
  const newer = await db
    .selectFrom('notice')
    .select('key')
    .where('shop_id', '=', shop)
    .where('buyer_id', '=', buyer)
    .where('about', '=', about)
    .where('told_at', '>', toldAt)
    .limit(1)
    .executeTakeFirst()
  return { toldAt, overtaken: newer !== undefined, group: await readStanding(db, asked, now) }
}

async function readStanding(db: Db, { shop, buyer, about }: Asked, now: Instant): Promise<Since['group']> {
  const groupId = v.safeParse(GroupId, about)
  if (!groupId.success) return null
  const row = await db
    .selectFrom('group_buy')
    .leftJoin('seat', (on) =>
      on
        .onRef('seat.shop_id', '=', 'group_buy.shop_id')
        .onRef('seat.group_id', '=', 'group_buy.id')
        .on('seat.buyer_id', '=', buyer)
        .on('seat.released_at', 'is', null),
    )
    .select(['group_buy.state', 'group_buy.goal', 'group_buy.taken', 'group_buy.closes_at'])
    .select(['seat.state as my_seat', 'seat.held_until'])
    .where('group_buy.shop_id', '=', shop)
    .where('group_buy.id', '=', groupId.output)
    .executeTakeFirst()
  if (!row) return null
  const { state, goal, taken, closes_at: closesAt, my_seat: seat, held_until: heldUntil } = row
  // A hold that is over may not have been noticed yet.
  const isFreed = seat === 'held' && heldUntil !== null && heldUntil <= now
  return { state, missing: Math.max(0, goal - taken), closesAt, mySeat: isFreed ? 'released' : seat }
}
