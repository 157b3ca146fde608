import { type Kysely, sql } from 'kysely'

import type { Engine } from './columns.ts'
import { key, making } from './making.ts'

/** What each buyer is told, kept for reading in the shop; and when, where and whether the network may tell it, too. */
export async function telling(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { has, mayHave, make, index } = making(db, engine)
  const moment = engine === 'postgres' ? 'bigint' : 'integer'

  // The key is the promise that each buyer is told each thing once.
  await make(
    'notice',
    has('id', 'buyer_id'),
    has('text', 'about', 'key'),
    has('json', 'words'),
    has('text', 'fragment'),
    has('big', 'told_at'),
    mayHave('big', 'read_at'),
    key('buyer_id', 'about', 'key'),
  )
  await index('notice_newest', 'notice (shop_id, buyer_id, told_at, about, key)')
  await index('notice_unread', 'notice (shop_id, buyer_id) where read_at is null')
  await index('notice_by_age', 'notice (shop_id, told_at)')
  // What waits to be told reads its notice, and what was queued before there were any has none.
  await sql`delete from outbox where kind = 'tell' and done_at is null`.execute(db)

  await db.schema.alterTable('buyer').addColumn('utc_offset', 'integer').execute()
  await db.schema.alterTable('buyer').addColumn('news_allowed_at', moment).execute()
  await db.schema
    .alterTable('buyer')
    .addColumn('news_refused_at', moment, (column) =>
      column.check(sql`news_refused_at is null or news_allowed_at is null`),
    )
    .execute()
  await db.schema.alterTable('group_buy').addColumn('reminded_at', moment).execute()
}
