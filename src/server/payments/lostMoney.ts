import { sql } from 'kysely'

import { earliestIdOf, type OrderId, type ReceiptId, type RefundId } from '#domain/ids.ts'
import type { Kopecks } from '#domain/money.ts'
import { orderTotal } from '#domain/order.ts'
import { after, DAY } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { readLines } from '../orders/cards.ts'
import { queue } from '../work/outbox.ts'
import type { Sweep } from '../work/sweeps.ts'
import { askCapture, askRelease } from './ask.ts'
import type { Sweeping } from './rows.ts'

/** No group lasts as long as this, so no order is cancelled so late. */
const LOOKS_BACK = 30 * DAY
const AT_ONCE = 200

/**
 * Asks again for what was decided about somebody's money and has no job that would do it: whoever's money was taken
 * has a seat, an order on its way, or exactly one release or refund on its way. A job that was given up is not lost:
 * its owner sees it.
 */
export const askForLostMoney: Sweep = async (tx, of) => {
  const { shop, now } = of
  const at = { shop, runAt: now }
  const [kept, untaken] = [await keptOfCancelled(tx, of), await untakenOfAccepted(tx, of)]
  await askRelease(tx, ...kept.map(({ id }) => ({ shop, order: id, now })))
  await askCapture(tx, ...(await withAmounts(tx, of, untaken)))

  const [refunds, receipts] = [await refundsWithoutJob(tx, of), await receiptsWithoutJob(tx, of)]
  await queue(
    tx,
    ...refunds.map((one) => ({ ...at, kind: 'refund' as const, key: one.refund, payload: one })),
    ...receipts.map((one) => ({ ...at, kind: 'receipt' as const, key: one.receipt, payload: one })),
  )
}

type Order = Readonly<{ id: OrderId; delivery_price: Kopecks }>

async function keptOfCancelled(tx: Tx, { shop, now }: Sweeping): Promise<readonly Order[]> {
  const { rows } = await sql<Order>`
    select o.id, o.delivery_price
      from "order" o join payment p on p.shop_id = o.shop_id and p.order_id = o.id
      where o.shop_id = ${shop} and o.state = 'cancelled' and o.id >= ${earliestIdOf(after(now, -LOOKS_BACK))}
        and (p.state = 'authorised' or (p.state = 'captured' and p.promised < p.captured))
        and not exists (
          select 1 from outbox job
            where job.shop_id = ${shop} and job.kind = 'release' and job.key = cast(o.id as text) and job.done_at is null
        )
      limit ${AT_ONCE}
  `.execute(tx)
  return rows
}

async function untakenOfAccepted(tx: Tx, { shop }: Sweeping): Promise<readonly Order[]> {
  const { rows } = await sql<Order>`
    select o.id, o.delivery_price
      from "order" o join payment p on p.shop_id = o.shop_id and p.order_id = o.id
      where o.shop_id = ${shop} and o.state = 'authorised' and p.state in ('authorised', 'captured')
        and not exists (
          select 1 from outbox job
            where job.shop_id = ${shop} and job.kind = 'capture' and job.key = cast(o.id as text)
        )
      limit ${AT_ONCE}
  `.execute(tx)
  return rows
}

async function withAmounts(tx: Tx, { shop, now }: Sweeping, orders: readonly Order[]) {
  const ids = orders.map(({ id }) => id)
  const lines = await readLines(tx, shop, ids)
  return orders.map(({ id, delivery_price: delivery }) => ({
    shop,
    order: id,
    amount: orderTotal(lines.get(id) ?? [], delivery),
    now,
  }))
}

const refundsWithoutJob = async (tx: Tx, { shop }: Sweeping) =>
  (
    await sql<{ refund: RefundId; order: OrderId }>`
      select id as refund, order_id as "order" from refund
        where shop_id = ${shop} and done_at is null
          and not exists (
            select 1 from outbox job
              where job.shop_id = ${shop} and job.kind = 'refund' and job.key = cast(refund.id as text)
          )
        limit ${AT_ONCE}
    `.execute(tx)
  ).rows

const receiptsWithoutJob = async (tx: Tx, { shop }: Sweeping) =>
  (
    await sql<{ receipt: ReceiptId; order: OrderId }>`
      select id as receipt, order_id as "order" from receipt
        where shop_id = ${shop} and sent_at is null
          and not exists (
            select 1 from outbox job
              where job.shop_id = ${shop} and job.kind = 'receipt' and job.key = cast(receipt.id as text)
          )
        limit ${AT_ONCE}
    `.execute(tx)
  ).rows
