import { type SelectQueryBuilder, sql } from 'kysely'

import type { Tables } from '../db/tables.ts'

/** Live seats as a group lists them: its organiser, then whoever has paid, then whoever is paying, each by time. */
export const inStanding = <DB extends Pick<Tables, 'seat'>, From extends keyof DB, Row>(
  seats: SelectQueryBuilder<DB, From, Row>,
): SelectQueryBuilder<DB, From, Row> =>
  seats
    .orderBy(sql`case when seat.organiser_since is null then 1 else 0 end`)
    .orderBy(sql`case when seat.state = 'taken' then 0 else 1 end`)
    .orderBy(sql`seat.held_at`)
    .orderBy(sql`seat.id`)
