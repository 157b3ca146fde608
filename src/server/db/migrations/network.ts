import { type Kysely, sql } from 'kysely'

import type { Engine } from './columns.ts'
import { key, making, rule } from './making.ts'

/** Who may be written to by the community, who invited whom, and communities of one network kept apart from another's. */
export async function network(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { has, make, index, unique } = making(db, engine)
  const moment = engine === 'postgres' ? 'bigint' : 'integer'

  await db.schema.alterTable('buyer').addColumn('messages_allowed_at', moment).execute()
  await db.schema
    .alterTable('buyer')
    .addColumn('messages_refused_at', moment, (column) =>
      column.check(sql`messages_refused_at is null or messages_allowed_at is null`),
    )
    .execute()

  await make(
    'invitation',
    has('text', 'code', 'screen'),
    has('id', 'buyer_id', 'target_id'),
    has('big', 'made_at'),
    key('code'),
    rule('invitation_leads_to_a_screen', `screen in ('group', 'product')`),
  )
  await unique('invitation_of_buyer', 'invitation (shop_id, buyer_id, target_id)')

  // The key is the promise that whoever came to something came by one invitation, the first.
  await make(
    'invited',
    has('id', 'buyer_id', 'target_id'),
    has('text', 'code'),
    has('big', 'came_at'),
    key('buyer_id', 'target_id'),
  )
  await index('invited_by_code', 'invited (shop_id, code)')

  // It was VK's number there, which means another community in Odnoklassniki.
  await sql`update shop_host set community_id = '' where host = 'ok'`.execute(db)
}
