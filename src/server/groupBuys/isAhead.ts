import { type RawBuilder, sql, type SqlBool } from 'kysely'

import type { Instant } from '#domain/time.ts'

type Moment = 'ends_at' | 'paused_at'

/** Whether an offer has not come to its end, or to its pause, which may never come at all. Names its row where there are several. */
export const isAhead = (moment: Moment | `${'group_offer' | 'offer'}.${Moment}`, now: Instant): RawBuilder<SqlBool> =>
  sql<SqlBool>`(${sql.ref(moment)} is null or ${sql.ref(moment)} > ${now})`
