import { type Kysely, sql } from 'kysely'

import type { Engine } from './columns.ts'
import { making } from './making.ts'

/** Offers of some variants, with limits, in versions; groups keep which variants and which limit they were opened with. */
export async function offers(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { index } = making(db, engine)
  const tell = (statement: string) => sql.raw(statement).execute(db)
  const [id, json] = engine === 'postgres' ? ['uuid', 'jsonb'] : ['text', 'text']

  // SQLite adds one column at a time, and none that must not be null.
  await tell(`alter table group_offer add column first_id ${id}`)
  await tell(`alter table group_offer add column next_id ${id}`)
  await tell(`alter table group_offer add column variants ${json}`)
  await tell('alter table group_offer add column groups_per_organiser integer check (groups_per_organiser > 0)')
  await tell('alter table group_offer add column quota integer check (quota >= goal)')
  await tell('alter table group_offer add column why_paused text check (why_paused is null or paused_at is not null)')
  await tell('update group_offer set first_id = id')
  await tell(`update group_offer set why_paused = 'seller' where paused_at is not null`)
  await index('offer_by_version', 'group_offer (shop_id, first_id)')

  await tell(`alter table group_buy add column variants ${json}`)
  await tell('alter table group_buy add column quota integer')
  await index('group_by_offer', 'group_buy (shop_id, offer_id)')
}
