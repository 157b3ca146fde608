import { type Kysely, sql } from 'kysely'

import type { Engine } from './columns.ts'
import { key, making, rule } from './making.ts'

/** Money that is taken at once where nothing can be held, refunds by unit, and receipts. */
export async function money(db: Kysely<unknown>, engine: Engine): Promise<void> {
  const { has, mayHave, make, index, unique } = making(db, engine)
  const big = engine === 'postgres' ? 'bigint' : 'integer'

  await db.schema
    .alterTable('payment')
    .addColumn('taking', 'text', (column) => column.notNull().defaultTo('hold'))
    .execute()
  await db.schema
    .alterTable('payment')
    .addColumn('promised', big, (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`promised >= 0 and promised <= captured`),
    )
    .execute()
  await sql`update payment set promised = refunded where refunded > 0`.execute(db)
  await db.schema.alterTable('order').addColumn('delivery_returned_at', big).execute()
  await db.schema
    .alterTable('order_line')
    .addColumn('returned', 'integer', (column) =>
      column
        .notNull()
        .defaultTo(0)
        .check(sql`returned >= 0 and returned <= quantity`),
    )
    .execute()
  await db.schema
    .alterTable('sandbox_payment')
    .addColumn('taking', 'text', (column) => column.notNull().defaultTo('hold'))
    .execute()

  await make(
    'refund',
    has('id', 'id', 'order_id', 'payment_id'),
    has('text', 'kind', 'note'),
    has('big', 'amount', 'delivery', 'asked_at'),
    has('json', 'units'),
    mayHave('big', 'done_at'),
    key('id'),
    rule('refund_gives_something_back', 'amount > 0'),
  )
  await index('refund_of_order', 'refund (shop_id, order_id, asked_at)')
  await unique('refund_of_rest_once', `refund (shop_id, order_id, kind) where kind <> 'units'`)
  await index('refund_on_its_way', 'refund (shop_id, asked_at) where done_at is null')

  await make(
    'receipt',
    has('id', 'id', 'order_id', 'payment_id'),
    has('text', 'kind', 'about', 'contact'),
    has('big', 'amount', 'written_at'),
    has('json', 'lines'),
    mayHave('big', 'sent_at'),
    key('id'),
  )
  await unique('receipt_once', 'receipt (shop_id, order_id, kind, about)')
  await index('receipt_not_sent', 'receipt (shop_id, written_at) where sent_at is null')
  await make(
    'sandbox_receipt',
    has('id', 'payment_id'),
    has('text', 'key', 'kind'),
    has('json', 'receipt'),
    key('payment_id', 'key'),
  )
}
