import type { BuyerId, OrderId, PaymentId, ShopId } from '#domain/ids.ts'
import { after, type Instant, MINUTE } from '#domain/time.ts'

import type { Db, Tx } from '../db/sql.ts'

const payments = (db: Db, shop: ShopId) =>
  db
    .selectFrom('payment')
    .select(['id', 'order_id as order', 'provider', 'reference', 'state'])
    .where('shop_id', '=', shop)

export type Payment = NonNullable<Awaited<ReturnType<typeof findPayment>>>

export const findPayment = (db: Db, shop: ShopId, id: PaymentId) =>
  payments(db, shop).where('id', '=', id).executeTakeFirst()

export const findPaymentOf = (db: Db, shop: ShopId, order: OrderId) =>
  payments(db, shop).where('order_id', '=', order).executeTakeFirst()

/** An order of this buyer's as far as paying for it goes; its payment is null in a shop without online payment. */
export const findPayable = (db: Db, shop: ShopId, buyer: BuyerId, order: OrderId) =>
  db
    .selectFrom('order')
    .leftJoin('payment', (join) =>
      join.onRef('payment.shop_id', '=', 'order.shop_id').onRef('payment.order_id', '=', 'order.id'),
    )
    .select([
      'order.id',
      'order.state',
      'order.pay_until as payUntil',
      'payment.id as payment',
      'payment.state as paymentState',
      'payment.amount',
      'payment.taking',
    ])
    .where('order.shop_id', '=', shop)
    .where('order.id', '=', order)
    .where('order.buyer_id', '=', buyer)
    .executeTakeFirst()

type Asked = Readonly<{ shop: ShopId; payment: PaymentId; reference: string; now: Instant }>

/** Keeps what the provider calls this payment; a repeat is given the same name. */
export async function keepReference(tx: Tx, { shop, payment, reference, now }: Asked): Promise<void> {
  await tx
    .updateTable('payment')
    .set({ reference, asked_at: now, checked_at: now })
    .where('shop_id', '=', shop)
    .where('id', '=', payment)
    .where('reference', 'is', null)
    .execute()
}

export type Sweeping = Readonly<{ shop: ShopId; now: Instant }>

const FIRST_CHECK = 5 * MINUTE
const CHECKS_AT_ONCE = 200

/**
 * Payments that nobody has heard of for too long: five minutes at first, then each time twice as long, for as long as
 * the provider has not said how they ended. They are marked as checked, so that only one worker asks.
 */
export async function takeUnsettled(tx: Tx, { shop, now }: Sweeping): Promise<readonly PaymentId[]> {
  const rows = await tx
    .updateTable('payment')
    .set({ checked_at: now })
    .where('shop_id', '=', shop)
    .where('id', 'in', (quiet) =>
      quiet
        .selectFrom('payment')
        .select('id')
        .where('shop_id', '=', shop)
        .where('state', 'in', ['created', 'authorised'])
        .where('checked_at', '<', after(now, -FIRST_CHECK))
        .where((row) =>
          row(row('checked_at', '-', row.ref('asked_at')), '<', row(row.val(now), '-', row.ref('checked_at'))),
        )
        .orderBy('checked_at')
        .limit(CHECKS_AT_ONCE),
    )
    .where('checked_at', '<', after(now, -FIRST_CHECK))
    .returning('id')
    .execute()
  return rows.map(({ id }) => id)
}
