import * as v from 'valibot'

import { type OrderId, type PaymentId, ReceiptId, type ShopId } from '#domain/ids.ts'
import { type Kopecks, minus, NOTHING } from '#domain/money.ts'
import { type PaymentMethod, type ReceiptKind, receiptLines, type Thing } from '#domain/receipt.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import type { Refund } from '../payments/refundRows.ts'
import { queue } from '../work/outbox.ts'
import type { World } from '../world.ts'
import { type Documented, readDocumented } from './documented.ts'

type At = Readonly<{ world: World; shop: ShopId; now: Instant }>

/** The buyer's money was taken, and the goods are still to come. */
export async function receiptOfPrepayment(
  tx: Tx,
  { order, payment, amount, ...at }: At & Readonly<{ order: OrderId; payment: PaymentId; amount: Kopecks }>,
): Promise<void> {
  const what = await readDocumented(tx, at.shop, order)
  const { goods, delivery } = what
  await write(tx, {
    ...at,
    what,
    payment,
    kind: 'prepayment',
    method: 'full_prepayment',
    about: 'capture',
    goods,
    delivery,
    amount,
  })
}

/** The goods were handed over for what was taken beforehand and has not gone back. Nothing taken online, nothing to write. */
export async function receiptOfHandingOver(tx: Tx, { order, ...at }: At & Readonly<{ order: OrderId }>): Promise<void> {
  const payment = await tx
    .selectFrom('payment')
    .select(['id', 'captured', 'promised'])
    .where('shop_id', '=', at.shop)
    .where('order_id', '=', order)
    .executeTakeFirst()
  if (!payment) return

  const what = await readDocumented(tx, at.shop, order)
  const { keptGoods: goods, keptDelivery: delivery } = what
  const amount = minus(payment.captured, payment.promised)
  await write(tx, {
    ...at,
    what,
    payment: payment.id,
    kind: 'settlement',
    method: 'full_payment',
    about: 'handed over',
    goods,
    delivery,
    amount,
  })
}

/** Money went back: for these units, for the difference in price, or all the rest of it. */
export async function receiptOfRefund(tx: Tx, { refund, ...at }: At & Readonly<{ refund: Refund }>): Promise<void> {
  const what = await readDocumented(tx, at.shop, refund.order)
  const { payment, amount, id: about } = refund
  // Asked for before the goods were handed over, it was never set off against them, however late it is done.
  const method = refund.handedOverAt === null ? 'full_prepayment' : 'full_payment'
  await write(tx, { ...at, what, payment, kind: 'refund', method, about, ...partOf(refund, what), amount })
}

type Part = Readonly<{ goods: readonly Thing[]; delivery: Kopecks }>

function partOf({ kind, units, delivery }: Refund, what: Documented): Part {
  switch (kind) {
    case 'difference':
      return { goods: what.goods, delivery: NOTHING }
    case 'rest':
      return { goods: what.keptGoods, delivery: what.keptDelivery }
    case 'units':
      return { goods: units.flatMap(({ variantId, units: quantity }) => what.some(variantId, quantity)), delivery }
  }
}

type Writing = At &
  Part &
  Readonly<{
    what: Documented
    payment: PaymentId
    kind: ReceiptKind
    method: PaymentMethod
    about: string
    amount: Kopecks
  }>

/** Each movement is documented once: a unique key says so. */
async function write(
  tx: Tx,
  { world, shop, now, what, payment, kind, method, about, amount, ...part }: Writing,
): Promise<void> {
  if (amount === NOTHING) return
  const { order, contact, vat, deliveryName } = what
  const lines = receiptLines({ ...part, amount }, { method, vat, deliveryName })
  const id = v.parse(ReceiptId, world.newId())
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('receipt')
    .values({
      shop_id: shop,
      id,
      order_id: order,
      payment_id: payment,
      kind,
      about,
      contact,
      amount,
      lines: JSON.stringify(lines),
      written_at: now,
      sent_at: null,
    })
    .onConflict((written) => written.columns(['shop_id', 'order_id', 'kind', 'about']).doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows === 0n) return
  await queue(tx, { shop, kind: 'receipt', key: id, payload: { receipt: id, order }, runAt: now })
}
