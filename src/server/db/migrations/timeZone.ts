import type { Kysely } from 'kysely'

/** An offset is right until summer time begins or ends; a time zone stays right. */
export async function timeZone(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('buyer').addColumn('time_zone', 'text').execute()
}
