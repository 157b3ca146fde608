import { type Kysely, sql } from 'kysely'

import type { Engine } from './columns.ts'
import { making } from './making.ts'

/** A buyer has one link for everybody, and beside it one for each friend, which says when that friend has opened it. */
export async function friendLinks(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { unique } = making(db, engine)
  const invitation = () => db.schema.alterTable('invitation')
  const moment = engine === 'postgres' ? 'bigint' : 'integer'

  await invitation()
    .addColumn('for_whom', 'text', (column) =>
      column
        .notNull()
        .defaultTo('anybody')
        .check(sql`for_whom in ('anybody', 'friend')`),
    )
    .execute()
  await invitation().addColumn('sent_at', moment).execute()
  await invitation()
    .addColumn('friend_id', engine === 'postgres' ? 'uuid' : 'text')
    .execute()
  await invitation()
    .addColumn('opened_at', moment, (column) => column.check(sql`(opened_at is null) = (friend_id is null)`))
    .execute()
  await sql`drop index invitation_of_buyer`.execute(db)
  await unique('invitation_of_buyer', `invitation (shop_id, buyer_id, target_id) where for_whom = 'anybody'`)
  await sql`create index friends_of_buyer on invitation (shop_id, buyer_id, target_id, made_at) where for_whom = 'friend'`.execute(
    db,
  )
}
