import { type Kysely, sql } from 'kysely'

import type { Engine } from './columns.ts'
import { rebuilt } from './rebuilt.ts'

const GOAL_RULE = 'group_succeeds_only_with_its_goal'
const GOAL_HOLDS = `state <> 'succeeded' or taken >= goal or completed_at is not null`
const COMPLETED_RULE = 'group_is_completed_by_people'
const COMPLETED_HOLDS = `completed_at is null or (state = 'succeeded' and taken >= 2 and completed_at = ended_at)`

/** Groups that their sellers complete early, seats that are left on purpose, and one organiser at a time. */
export async function groups(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const tell = (statement: string) => sql.raw(statement).execute(db)
  const big = engine === 'postgres' ? 'bigint' : 'integer'

  await tell(
    `alter table seat add column left_at ${big}
       constraint seat_is_left_when_released check (left_at is null or state = 'released')`,
  )
  await tell(
    `create unique index one_organiser on seat (shop_id, group_id)
       where organiser_since is not null and released_at is null`,
  )
  await tell(
    `alter table group_buy add column completed_at ${big} constraint ${COMPLETED_RULE} check (${COMPLETED_HOLDS})`,
  )
  if (engine === 'postgres') {
    await tell(`alter table group_buy drop constraint ${GOAL_RULE}, add constraint ${GOAL_RULE} check (${GOAL_HOLDS})`)
    return
  }
  // SQLite changes no rule of a table that is there.
  await rebuilt(db, 'group_buy', (definition) =>
    definition.replace(`state <> 'succeeded' or taken >= goal`, GOAL_HOLDS),
  )
}
