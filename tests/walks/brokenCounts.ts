import { sql } from 'kysely'

import type { Broken } from '#tests/conformance/harness/books.ts'

import type { Walk } from './walk.ts'

/** Two counts that are equal whenever nobody is in the middle of something, however far a walk has come. */
type Pair = Readonly<{ promise: string; one: string; other: string }>

const OPEN = `'awaiting_payment', 'waiting', 'authorised'`
const units = (of: string, states: string) => `select coalesce(sum(${of}), 0)
  from "order" o join order_line line on line.shop_id = o.shop_id and line.order_id = o.id
  where o.state in (${states})`
const receipts = (kind: string) => `select coalesce(sum(amount), 0) from receipt where kind = '${kind}'`
const ofPayments = (amount: string) => `select coalesce(sum(${amount}), 0) from payment`

const PAIRS: readonly Pair[] = [
  {
    promise: 'what is reserved is what unpaid and waiting orders keep',
    one: 'select coalesce(sum(reserved), 0) from stock',
    other: units('line.quantity', OPEN),
  },
  {
    promise: 'groups count their taken seats',
    one: 'select coalesce(sum(taken), 0) from group_buy',
    other: `select count(*) from seat where state = 'taken'`,
  },
  {
    promise: 'groups count their held seats',
    one: 'select coalesce(sum(held), 0) from group_buy',
    other: `select count(*) from seat where state = 'held'`,
  },
  {
    promise: 'each version of a group is told by one event',
    one: 'select coalesce(sum(version), 0) from group_buy',
    other: 'select count(*) from group_event',
  },
  {
    promise: 'whose money is held or taken has a seat, an order on its way, or a release on its way',
    one: `select count(*)
      from "order" o join payment p on p.shop_id = o.shop_id and p.order_id = o.id
      where (o.state in ('awaiting_payment', 'cancelled') and p.state = 'authorised'
          or o.state = 'awaiting_payment' and p.state = 'captured'
          or o.state = 'cancelled' and p.state = 'captured' and p.promised < p.captured)
        and not exists (
          select 1 from outbox job
            where job.shop_id = p.shop_id and job.kind = 'release' and job.key = cast(o.id as text)
        )`,
    other: 'select 0',
  },
  {
    promise: 'a waiting order has a taken seat',
    one: `select count(*) from "order" where state = 'waiting'`,
    other: `select count(*)
      from seat s join "order" o on o.shop_id = s.shop_id and o.id = s.order_id
      where s.state = 'taken' and o.state = 'waiting'`,
  },
  { promise: 'what was taken has its receipts', one: ofPayments('captured'), other: receipts('prepayment') },
  { promise: 'what has gone back has its receipts', one: ofPayments('refunded'), other: receipts('refund') },
  {
    promise: 'what goes back are the refunds',
    one: ofPayments('promised'),
    other: 'select coalesce(sum(amount), 0) from refund',
  },
]

/** Everything that is counted in one statement over all rows; two faults that even out are found by the whole look. */
export async function brokenCounts({ shop, units: there }: Walk): Promise<readonly Broken[]> {
  const goods: Pair = {
    promise: 'all units are in the shop or sold',
    one: `select coalesce(sum(on_hand), 0) + (${units('line.quantity - line.returned', `'paid', 'packed', 'shipped', 'delivered'`)}) from stock`,
    other: `select ${there}`,
  }
  const looks = [...PAIRS, goods].map(
    ({ promise, one, other }) =>
      sql<Look>`select cast(${sql.lit(promise)} as text) as promise, (${sql.raw(one)}) as one, (${sql.raw(other)}) as other`,
  )
  const { rows } = await sql<Look>`${sql.join(looks, sql` union all `)}`.execute(shop.world.db)
  return rows
    .filter(({ one, other }) => Number(one) !== Number(other))
    .map(({ promise, one, other }) => ({ promise, about: `${one} and ${other}` }))
}

type Look = Readonly<{ promise: string; one: string | number; other: string | number }>
