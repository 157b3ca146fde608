import * as v from 'valibot'

import type { Clock } from '#domain/clock.ts'
import type { Host } from '#domain/host.ts'
import { BuyerId, type ShopId } from '#domain/ids.ts'
import type { NewsAnswer } from '#domain/newsAnswer.ts'
import type { Instant } from '#domain/time.ts'

import type { Db, Tx } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'
import { newsAnswerOf } from '../notifications/consent.ts'

export type Buyer = Readonly<{
  id: BuyerId
  language: 'ru' | 'en'
  firstName: string | null
  photo: string | null
  knownAt: Instant | null
  /** As their clock last said, if it ever did. */
  clock: Clock | null
  news: NewsAnswer | null
}>

type AtHost = Readonly<{ shop: ShopId; host: Host; hostUserId: string }>
type Arriving = AtHost &
  Readonly<{
    id: string
    language: 'ru' | 'en'
    /** Null: it said nothing new. */ clock?: Clock | null
    now: Instant
  }>

const COLUMNS = [
  'id',
  'language',
  'first_name',
  'photo',
  'known_at',
  'utc_offset',
  'time_zone',
  'news_allowed_at',
  'news_refused_at',
] as const

export async function findBuyer(db: Db, { shop, host, hostUserId }: AtHost): Promise<Buyer | null> {
  const row = await db
    .selectFrom('buyer')
    .select(COLUMNS)
    .where('shop_id', '=', shop)
    .where('host', '=', host)
    .where('host_user_id', '=', hostUserId)
    .executeTakeFirst()
  return row ? buyerOf(row) : null
}

/** The one buyer that this person is here, made on their first visit; `id` is used only then. */
export async function buyerFor(tx: Tx, arriving: Arriving): Promise<Buyer> {
  const { shop, host, hostUserId, id, language, clock = null, now } = arriving
  const told = clock && { utc_offset: clock.utcOffset, time_zone: clock.timeZone }
  const row = await tx
    .insertInto('buyer')
    .values({
      shop_id: shop,
      id: v.parse(BuyerId, id),
      host,
      host_user_id: hostUserId,
      language,
      first_name: null,
      photo: null,
      known_at: null,
      first_seen_at: now,
      utc_offset: null,
      time_zone: null,
      ...told,
      news_allowed_at: null,
      news_refused_at: null,
      messages_allowed_at: null,
      messages_refused_at: null,
    })
    .onConflict((known) => known.columns(['shop_id', 'host', 'host_user_id']).doUpdateSet({ language, ...told }))
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
  return buyerOf(row)
}

type Row = Pick<Tables['buyer'], (typeof COLUMNS)[number]>

const buyerOf = (row: Row): Buyer => ({
  id: row.id,
  language: row.language,
  firstName: row.first_name,
  photo: row.photo,
  knownAt: row.known_at,
  clock: row.utc_offset === null ? null : { utcOffset: row.utc_offset, timeZone: row.time_zone },
  news: newsAnswerOf(row),
})
