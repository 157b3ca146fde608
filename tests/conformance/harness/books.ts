import { type RawBuilder, sql } from 'kysely'

import type { Db } from '#server/db/sql.ts'

export type Broken = Readonly<{ promise: string; about: string }>

/** Rows that break a promise, told by their id. */
type Book = Readonly<{ promise: string; about: string; from: string; where: string }>

const ORDER_OF_SEAT = `seat s
  join "order" o on o.shop_id = s.shop_id and o.id = s.order_id
  join group_buy g on g.shop_id = s.shop_id and g.id = s.group_id`

const ENDINGS = `from group_event e
  where e.shop_id = g.shop_id and e.group_id = g.id and e.kind in ('succeeded', 'completed', 'lapsed', 'closed')`

/** In live seats of the groups of all versions of the offer `f`. */
const UNITS_SOLD = `select coalesce(sum(s.units), 0)
  from seat s
  join group_buy sold on sold.shop_id = s.shop_id and sold.id = s.group_id
  join group_offer v on v.shop_id = sold.shop_id and v.id = sold.offer_id
  where v.shop_id = f.shop_id and v.first_id = f.first_id
    and s.released_at is null and sold.state in ('gathering', 'succeeded')`

const BOOKS: readonly Book[] = [
  {
    promise: 'on hand ≥ reserved ≥ 0',
    about: 'stock.variant_id',
    from: 'stock',
    where: 'stock.reserved < 0 or stock.on_hand < stock.reserved',
  },
  {
    promise: 'authorised = captured + released + outstanding, and nothing is outstanding at an end',
    about: 'p.id',
    from: 'payment p',
    where: `not case p.state
      when 'created' then p.authorised = 0 and p.captured = 0 and p.released = 0 and p.refunded = 0
      when 'declined' then p.captured = 0 and p.released = p.authorised and p.refunded = 0
      when 'authorised' then p.authorised = p.amount and p.captured = 0 and p.released = 0 and p.refunded = 0
      when 'released' then p.captured = 0 and p.released = p.authorised and p.refunded = 0
      when 'captured' then p.captured + p.released = p.authorised and p.refunded between 0 and p.captured
      when 'refunded' then p.captured + p.released = p.authorised and p.refunded = p.captured
      else false end`,
  },
  {
    promise: 'the shop never says more than its provider',
    about: 'p.id',
    from: 'payment p join sandbox_payment s on s.shop_id = p.shop_id and s.id = p.id',
    where: `p.authorised > s.authorised or p.captured > s.captured or p.released > s.released or p.refunded > s.refunded`,
  },
  {
    promise: 'nobody pays more than they authorised for their seat',
    about: 'p.id',
    from: 'payment p join seat s on s.shop_id = p.shop_id and s.order_id = p.order_id',
    where: 'p.captured > s.at_most',
  },
  {
    promise: 'a buyer has one live seat in a group',
    about: 'g.id',
    from: 'group_buy g',
    where: `exists (
      select 1 from seat s where s.shop_id = g.shop_id and s.group_id = g.id and s.released_at is null
        group by s.buyer_id having count(*) > 1
    )`,
  },
  {
    promise: 'a group that has ended was ended by one event, and one that gathers by none',
    about: 'g.id',
    from: 'group_buy g',
    where: `(select count(*) ${ENDINGS}) <> case g.state when 'gathering' then 0 else 1 end
      or exists (select 1 ${ENDINGS} and case e.kind when 'completed' then 'succeeded' else e.kind end <> g.state)`,
  },
  {
    promise: 'a group that gathers has one organiser',
    about: 'g.id',
    from: 'group_buy g',
    where: `g.state = 'gathering' and 1 <> (
      select count(*) from seat s
        where s.shop_id = g.shop_id and s.group_id = g.id and s.released_at is null and s.organiser_since is not null
    )`,
  },
  {
    promise: 'seats never outnumber the capacity',
    about: 'g.id',
    from: 'group_buy g',
    where: 'g.taken + g.held > g.capacity or g.taken < 0 or g.held < 0',
  },
  {
    promise: 'the groups of an offer sell no more than its quota',
    about: 'g.id',
    from: 'group_buy g join group_offer f on f.shop_id = g.shop_id and f.id = g.offer_id',
    where: `(${UNITS_SOLD}) > (
      select case when count(v.quota) = count(*) then max(v.quota) end
        from group_offer v where v.shop_id = f.shop_id and v.first_id = f.first_id
    )`,
  },
  {
    promise: 'nobody waits in a group that has ended',
    about: 'o.id',
    from: `"order" o join group_buy g on g.shop_id = o.shop_id and g.id = o.group_id`,
    where: `o.state = 'waiting' and g.state <> 'gathering'`,
  },
  {
    promise: 'a held seat belongs to an unpaid order, and a taken one in a gathering group to a waiting order',
    about: 's.id',
    from: ORDER_OF_SEAT,
    where: `s.state = 'held' and o.state <> 'awaiting_payment'
      or s.state = 'taken' and g.state = 'gathering' and o.state <> 'waiting'`,
  },
  {
    promise: 'a seat is held for ten minutes at most and never past its deadline',
    about: 's.id',
    from: 'seat s join group_buy g on g.shop_id = s.shop_id and g.id = s.group_id',
    where: `s.state <> 'released' and (s.held_until > g.closes_at or s.held_until > s.held_at + 600000)`,
  },
]

/** Promises that are broken now, among these rows only where ids are given. */
export async function brokenBooks(db: Db, among?: readonly string[]): Promise<readonly Broken[]> {
  if (among?.length === 0) return []
  const [first, ...others] = BOOKS.map((book) => rowsOf(book, among))
  if (!first) return []
  const all = others.reduce((union, next) => sql<Broken>`${union} union all ${next}`, first)
  return (await all.execute(db)).rows
}

const rowsOf = ({ promise, about, from, where }: Book, among?: readonly string[]): RawBuilder<Broken> => sql<Broken>`
  select ${sql.lit(promise)} as promise, cast(${sql.raw(about)} as text) as about
    from ${sql.raw(from)}
    where (${sql.raw(where)})${among ? sql` and ${sql.raw(about)} in (${sql.join(among)})` : sql``}`
