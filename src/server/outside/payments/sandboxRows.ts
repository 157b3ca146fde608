import type { PaymentId, ShopId } from '#domain/ids.ts'
import { type Kopecks, minus } from '#domain/money.ts'
import type { Taking } from '#domain/payment.ts'

import type { Db, Tx } from '../../db/sql.ts'
import type { Receipt } from './payments.ts'

/* The sandbox's own books. The shop never reads them: it asks the provider, as it would ask any other. */

export type At = Readonly<{ shop: ShopId; payment: PaymentId }>

export const findAtSandbox = (db: Db, { shop, payment }: At) =>
  db
    .selectFrom('sandbox_payment')
    .select(['title', 'state', 'taking', 'amount', 'authorised', 'captured', 'released', 'refunded'])
    .where('shop_id', '=', shop)
    .where('id', '=', payment)
    .executeTakeFirst()

type Opening = Readonly<{ amount: Kopecks; taking: Taking; title: string }>

export const open = (tx: Tx, { shop, payment }: At, { amount, taking, title }: Opening) =>
  tx
    .insertInto('sandbox_payment')
    .values({ shop_id: shop, id: payment, title, amount, taking, state: 'created' })
    .onConflict((known) => known.doNothing())
    .execute()

/** What the person at the pay page decided; nothing when it was decided before. */
export const decide = (tx: Tx, at: At, outcome: 'authorised' | 'captured' | 'declined') =>
  row(tx, at, 'created')
    .set((payment) => ({
      state: outcome,
      ...(outcome !== 'declined' && { authorised: payment.ref('amount') }),
      ...(outcome === 'captured' && { captured: payment.ref('amount') }),
    }))
    .returning(['title', 'state', 'taking', 'amount'])
    .executeTakeFirst()

/** Takes this much and lets the rest go; nothing when there is not that much held. */
export const capture = (tx: Tx, at: At, amount: Kopecks) =>
  row(tx, at, 'authorised')
    .set((payment) => ({ state: 'captured', captured: amount, released: payment('authorised', '-', amount) }))
    .where('authorised', '>=', amount)
    .returning('id')
    .executeTakeFirst()

export const release = (tx: Tx, at: At) =>
  row(tx, at, 'authorised')
    .set((payment) => ({ state: 'released', released: payment.ref('authorised') }))
    .returning('id')
    .executeTakeFirst()

/** Gives money back once for each key; false when there is not that much left to give. */
export async function refund(tx: Tx, at: At, amount: Kopecks, key: string): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('sandbox_refund')
    .values({ shop_id: at.shop, payment_id: at.payment, key, amount })
    .onConflict((known) => known.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 0n) return true

  const refunded = await row(tx, at, 'captured')
    .set((payment) => ({ refunded: payment('refunded', '+', amount) }))
    .where((payment) => payment('captured', '>=', payment('refunded', '+', amount)))
    .returning(['captured', 'refunded'])
    .executeTakeFirst()
  if (!refunded) return false

  if (minus(refunded.captured, refunded.refunded) === 0)
    await row(tx, at, 'captured').set({ state: 'refunded' }).execute()
  return true
}

const row = (tx: Tx, { shop, payment }: At, state: 'created' | 'authorised' | 'captured') =>
  tx.updateTable('sandbox_payment').where('shop_id', '=', shop).where('id', '=', payment).where('state', '=', state)

export const keepReceipt = (tx: Tx, { shop, payment }: At, receipt: Receipt, key: string) =>
  tx
    .insertInto('sandbox_receipt')
    .values({ shop_id: shop, payment_id: payment, key, kind: receipt.kind, receipt: JSON.stringify(receipt) })
    .onConflict((known) => known.doNothing())
    .execute()
