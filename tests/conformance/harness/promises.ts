import { sql } from 'kysely'

import { type Broken, brokenBooks } from './books.ts'
import type { TestShop } from './shop.ts'

/**
 * What must be true of the shop's rows whenever nobody is in the middle of something. Answers with what is not:
 * nothing, after any story.
 */
export async function brokenPromises({ world }: TestShop): Promise<readonly Broken[]> {
  const { rows } = await sql<Broken>`
    select 'what is reserved is what unpaid and waiting orders keep' as promise, cast(stock.variant_id as text) as about
      from stock
      where stock.reserved <> (
        select coalesce(sum(line.quantity), 0)
          from order_line line
          join "order" o on o.shop_id = line.shop_id and o.id = line.order_id
          where line.shop_id = stock.shop_id and line.variant_id = stock.variant_id
            and o.state in ('awaiting_payment', 'waiting', 'authorised')
      )
    union all
    select 'a group counts its seats', cast(g.id as text)
      from group_buy g
      where g.taken <> (select count(*) from seat s where s.shop_id = g.shop_id and s.group_id = g.id and s.state = 'taken')
         or g.held <> (select count(*) from seat s where s.shop_id = g.shop_id and s.group_id = g.id and s.state = 'held')
    union all
    select 'each version of a group is told by one event', cast(g.id as text)
      from group_buy g
      where g.version <> (select count(*) from group_event e where e.shop_id = g.shop_id and e.group_id = g.id)
         or g.version <> (select max(e.version) from group_event e where e.shop_id = g.shop_id and e.group_id = g.id)
    union all
    select 'whose money is held or taken has a seat, an order on its way, or a release on its way', cast(p.id as text)
      from payment p
      join "order" o on o.shop_id = p.shop_id and o.id = p.order_id
      where (p.state = 'authorised' and o.state not in ('waiting', 'authorised')
          or p.state = 'captured' and (o.state = 'awaiting_payment' or o.state = 'cancelled' and p.promised < p.captured))
        and not exists (select 1 from outbox job where job.shop_id = p.shop_id and job.kind = 'release' and job.key = cast(o.id as text))
    union all
    select 'a waiting order has a taken seat in its group', cast(o.id as text)
      from "order" o
      where o.state = 'waiting'
        and not exists (
          select 1 from seat s
            where s.shop_id = o.shop_id and s.order_id = o.id and s.group_id = o.group_id and s.state = 'taken'
        )
    union all
    select 'what was taken and does not go back is what the order’s units and delivery cost', cast(o.id as text)
      from "order" o
      join payment p on p.shop_id = o.shop_id and p.order_id = o.id
      where o.state in ('paid', 'packed', 'shipped', 'delivered')
        and p.captured - p.promised <> case when o.delivery_returned_at is null then o.delivery_price else 0 end + (
          select sum(line.price * (line.quantity - line.returned)) from order_line line where line.shop_id = o.shop_id and line.order_id = o.id
        )
    union all
    select 'what goes back are the refunds, and each done one has its receipt', cast(p.id as text)
      from payment p
      where p.promised <> (select coalesce(sum(r.amount), 0) from refund r where r.shop_id = p.shop_id and r.payment_id = p.id)
         or p.refunded <> (
           select coalesce(sum(c.amount), 0) from receipt c
             where c.shop_id = p.shop_id and c.payment_id = p.id and c.kind = 'refund'
         )
    union all
    select 'what was taken beforehand has its receipt', cast(p.id as text)
      from payment p
      where p.captured <> (
        select coalesce(sum(c.amount), 0) from receipt c
          where c.shop_id = p.shop_id and c.payment_id = p.id and c.kind = 'prepayment'
      )
    union all
    select 'no work was given up', job.kind || ' ' || job.key
      from outbox job
      where job.dead_at is not null or job.last_error is not null
  `.execute(world.db)
  return [...rows, ...(await brokenBooks(world.db))]
}
