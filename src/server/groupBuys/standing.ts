import { type SelectQueryBuilder, sql } from 'kysely'

import type { Tables } from '../db/tables.ts'

const BY_STANDING = [
  sql`case when seat.organiser_since is null then 1 else 0 end`,
  sql`case when seat.state = 'taken' then 0 else 1 end`,
  sql`seat.held_at`,
  sql`seat.id`,
] as const

/** Live seats as a group lists them: its organiser, then whoever has paid, then whoever is paying, each by time. */
export const inStanding = <DB extends Pick<Tables, 'seat'>, From extends keyof DB, Row>(
  seats: SelectQueryBuilder<DB, From, Row>,
): SelectQueryBuilder<DB, From, Row> => BY_STANDING.reduce((sorted, part) => sorted.orderBy(part), seats)

/** The place of a seat among those that are asked for of its group, from 1. */
export const placeInStanding = sql<number>`row_number() over (partition by seat.group_id order by ${sql.join(BY_STANDING)})`
