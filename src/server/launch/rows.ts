import * as v from 'valibot'

import type { Host } from '#domain/host.ts'
import { BuyerId, type ShopId } from '#domain/ids.ts'
import type { Instant } from '#domain/time.ts'

import type { Db, Tx } from '../db/sql.ts'
import type { Tables } from '../db/tables.ts'

export type Buyer = Readonly<{
  id: BuyerId
  language: 'ru' | 'en'
  firstName: string | null
  photo: string | null
  knownAt: Instant | null
}>

type AtHost = Readonly<{ shop: ShopId; host: Host; hostUserId: string }>
type Arriving = AtHost & Readonly<{ id: string; language: 'ru' | 'en'; now: Instant }>

const COLUMNS = ['id', 'language', 'first_name', 'photo', 'known_at'] as const

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
export async function buyerFor(tx: Tx, { shop, host, hostUserId, id, language, now }: Arriving): Promise<Buyer> {
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
    })
    .onConflict((known) => known.columns(['shop_id', 'host', 'host_user_id']).doUpdateSet({ language }))
    .returning(COLUMNS)
    .executeTakeFirstOrThrow()
  return buyerOf(row)
}

type Row = Pick<Tables['buyer'], (typeof COLUMNS)[number]>

const buyerOf = ({ id, language, first_name, photo, known_at }: Row): Buyer => ({
  id,
  language,
  firstName: first_name,
  photo,
  knownAt: known_at,
})
