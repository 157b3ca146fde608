import { sql } from 'kysely'

import type { Db } from '#server/db/sql.ts'
import type { Engine } from '#tests/conformance/harness/engines.ts'

/** Has the database itself refuse every statement that would move the deadline of a group. */
export async function keepDeadlines(db: Db, { name }: Engine): Promise<void> {
  if (name === 'SQLite') {
    await sql`
      create trigger deadline_is_kept before update on group_buy when new.closes_at <> old.closes_at
      begin select raise(abort, 'a deadline is never moved'); end`.execute(db)
    return
  }
  await sql`
    create or replace function deadline_is_kept() returns trigger language plpgsql as
      $$ begin raise exception 'a deadline is never moved'; end $$`.execute(db)
  await sql`
    create or replace trigger deadline_is_kept before update on group_buy
      for each row when (new.closes_at <> old.closes_at) execute function deadline_is_kept()`.execute(db)
}
