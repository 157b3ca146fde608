import { sql } from 'kysely'

import type { ShopId } from '#domain/ids.ts'
import { BEFORE_DEADLINE, BEFORE_HOLD_ENDS, SHORT } from '#domain/reminders.ts'
import { after, type Instant, MINUTE } from '#domain/time.ts'

import type { Db } from '../db/sql.ts'
import type { Sweep } from './sweeps.ts'

/** What should have ended by itself has this long to do so. */
const PATIENCE = MINUTE

/** Arms a timer again for each group, seat and order that outlived its own. Those whose timer still runs keep it; what was said already is not said again. */
export const armLostTimers: Sweep = async (tx, { shop, now }) => {
  const overdue = after(now, -PATIENCE)
  await sql`
    insert into timer (shop_id, kind, about, fires_at)
    select shop_id, 'group_deadline', cast(id as text), closes_at
      from group_buy
      where shop_id = ${shop} and state = 'gathering' and closes_at < ${overdue}
    union all
    select seat.shop_id, 'hold_end', cast(seat.id as text), seat.held_until
      from "order" join seat on seat.shop_id = "order".shop_id and seat.order_id = "order".id
      where "order".shop_id = ${shop} and "order".state = 'awaiting_payment'
        and seat.state = 'held' and seat.held_until < ${overdue}
    union all
    select shop_id, 'payment_deadline', cast(id as text), pay_until
      from "order"
      where shop_id = ${shop} and state = 'awaiting_payment' and group_id is null and pay_until < ${overdue}
    union all
    select shop_id, 'deadline_reminder', cast(id as text), closes_at - ${BEFORE_DEADLINE}
      from group_buy
      where shop_id = ${shop} and state = 'gathering' and reminded_at is null
        and closes_at > ${now} and closes_at < ${after(overdue, BEFORE_DEADLINE)} and closes_at - opened_at >= ${SHORT}
    union all
    select seat.shop_id, 'hold_warning', cast(seat.id as text), seat.held_until - ${BEFORE_HOLD_ENDS}
      from "order" join seat on seat.shop_id = "order".shop_id and seat.order_id = "order".id
      where "order".shop_id = ${shop} and "order".state = 'awaiting_payment' and seat.state = 'held'
        and seat.held_until > ${now} and seat.held_until < ${after(overdue, BEFORE_HOLD_ENDS)}
        and seat.held_until - seat.held_at >= ${2 * BEFORE_HOLD_ENDS}
    on conflict do nothing
  `.execute(tx)
}

/** How many groups still gather though their time ran out so long ago that a worker should have ended them. */
export async function countOverdueGroups(db: Db, shop: ShopId, now: Instant): Promise<number> {
  const { groups } = await db
    .selectFrom('group_buy')
    .select((row) => row.fn.countAll<number>().as('groups'))
    .where('shop_id', '=', shop)
    .where('state', '=', 'gathering')
    .where('closes_at', '<', after(now, -PATIENCE))
    .executeTakeFirstOrThrow()
  return groups
}
