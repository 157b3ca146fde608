import * as v from 'valibot'

import { type OrderId, type PaymentId, RefundId, type ShopId } from '#domain/ids.ts'
import { type Kopecks, minus, NOTHING } from '#domain/money.ts'
import type { UnitsBack } from '#domain/refund.ts'
import type { Instant } from '#domain/time.ts'

import type { Tx } from '../db/sql.ts'
import { queue } from '../work/outbox.ts'
import type { World } from '../world.ts'

type Refunding = Readonly<{ world: World; shop: ShopId; order: OrderId; now: Instant }>
type Back = Readonly<{ units: readonly UnitsBack[]; delivery: Kopecks; note: string }>

const NO_UNITS: Back = { units: [], delivery: NOTHING, note: '' }

/** Gives back these units' price; false when so much of what was taken is no longer there to give back. */
export async function refundUnits(tx: Tx, refunding: Refunding & Back & { amount: Kopecks }): Promise<boolean> {
  const payment = await takePaymentOf(tx, refunding.shop, refunding.order)
  if (!payment) return false
  const promised = await promise(tx, refunding, payment.id, refunding.amount)
  if (promised) await insertRefund(tx, { ...refunding, kind: 'units', payment: payment.id })
  return promised
}

/** Gives back all that was taken and is not on its way back already. Answers with how much that is. */
export async function refundRest(tx: Tx, refunding: Refunding & { note?: string }): Promise<Kopecks> {
  const payment = await takePaymentOf(tx, refunding.shop, refunding.order)
  if (!payment) return NOTHING
  const amount = minus(payment.captured, payment.promised)
  if (amount === NOTHING || !(await promise(tx, refunding, payment.id, amount))) return NOTHING
  await insertRefund(tx, { ...NO_UNITS, ...refunding, kind: 'rest', payment: payment.id, amount })
  return amount
}

/** Gives back, once, what was charged beyond what the order came to. An order that ended has nothing left to give. */
export async function refundDifference(tx: Tx, refunding: Refunding & { kept: Kopecks }): Promise<void> {
  const payment = await takePaymentOf(tx, refunding.shop, refunding.order)
  if (!payment || payment.captured <= refunding.kept) return
  const known = await tx
    .selectFrom('refund')
    .select('id')
    .where('shop_id', '=', refunding.shop)
    .where('order_id', '=', refunding.order)
    .where('kind', '=', 'difference')
    .executeTakeFirst()
  if (known) return

  const amount = minus(payment.captured, refunding.kept)
  if (!(await promise(tx, refunding, payment.id, amount))) return
  await insertRefund(tx, { ...NO_UNITS, ...refunding, kind: 'difference', payment: payment.id, amount })
}

/** The payment of an order if its money was taken. Whoever has taken its row decides alone what goes back. */
export const takePaymentOf = (tx: Tx, shop: ShopId, order: OrderId) =>
  tx
    .updateTable('payment')
    .set((row) => ({ promised: row.ref('promised') }))
    .where('shop_id', '=', shop)
    .where('order_id', '=', order)
    .where('state', '=', 'captured')
    .returning(['id', 'captured', 'promised'])
    .executeTakeFirst()

/** The WHERE is the rule, with a CHECK behind it: no more goes back than was taken. */
async function promise(tx: Tx, { shop }: Refunding, payment: PaymentId, amount: Kopecks): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('payment')
    .set((row) => ({ promised: row('promised', '+', amount) }))
    .where('shop_id', '=', shop)
    .where('id', '=', payment)
    .where((row) => row(row('promised', '+', amount), '<=', row.ref('captured')))
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

type Inserting = Refunding &
  Back &
  Readonly<{ kind: 'difference' | 'rest' | 'units'; payment: PaymentId; amount: Kopecks }>

/** What is asked back afterwards had been paid for with the goods, and not beforehand any longer. */
async function readHandedOver(tx: Tx, shop: ShopId, order: OrderId): Promise<Instant | null> {
  const settlement = await tx
    .selectFrom('receipt')
    .select('written_at')
    .where('shop_id', '=', shop)
    .where('order_id', '=', order)
    .where('kind', '=', 'settlement')
    .executeTakeFirst()
  return settlement?.written_at ?? null
}

async function insertRefund(tx: Tx, refund: Inserting): Promise<void> {
  const { world, shop, order, now } = refund
  const id = v.parse(RefundId, world.newId())
  await tx
    .insertInto('refund')
    .values({
      shop_id: shop,
      id,
      order_id: order,
      payment_id: refund.payment,
      kind: refund.kind,
      amount: refund.amount,
      delivery: refund.delivery,
      units: JSON.stringify(refund.units),
      note: refund.note,
      asked_at: now,
      handed_over_at: await readHandedOver(tx, shop, order),
      done_at: null,
    })
    .execute()
  await queue(tx, { shop, kind: 'refund', key: id, payload: { refund: id, order }, runAt: now })
}
