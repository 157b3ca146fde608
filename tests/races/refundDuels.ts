import * as v from 'valibot'

import { type OrderId, RefundId } from '#domain/ids.ts'
import { NOTHING, times } from '#domain/money.ts'
import { Refused } from '#domain/refusal.ts'
import { aProduct, PEOPLE, SHOP } from '#mocks/builders.ts'
import type { Db } from '#server/db/sql.ts'
import { readRefundable } from '#server/refunds/refundable.ts'
import { refundUnitsOf } from '#server/refunds/refundUnitsOf.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'

import { duel } from './duel.ts'

const [BOUGHT, BACK] = [3, 2]

export const refundDuels = [
  duel({
    title: 'two of three units that eight give back at once go back once [MONEY-11]',
    contenders: 8,
    async arrange(shop) {
      const buyers = buyersIn(shop)
      const goods = await shop.sells(aProduct())
      const { orderId } = await buyers.asksToBuy(PEOPLE.anna, goods, BOUGHT)
      await buyers.pays(PEOPLE.anna, orderId)
      return { orderId, variantId: goods.variant.id, price: goods.price }
    },
    async shipped({ orderId, variantId }, { inTransaction, shop: { world }, now }) {
      const wanted = { lines: [{ variantId, units: BACK }], delivery: false, backToStock: true, note: '' }
      try {
        await inTransaction(async (tx) => {
          const order = await readRefundable(tx, SHOP, orderId, 'anybody')
          await refundUnitsOf(tx, order, wanted, { world, shop: SHOP, now })
        })
        return true
      } catch (error) {
        if (error instanceof Refused && error.code === 'refund_too_large') return false
        throw error
      }
    },
    naive: ({ orderId, variantId, price }, { inTransaction, shop: { world }, now, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const line = tx.selectFrom('order_line').select('returned').where('order_id', '=', orderId)
        const { returned } = await line.where('shop_id', '=', SHOP).executeTakeFirstOrThrow()
        const payment = tx.selectFrom('payment').select('id').where('order_id', '=', orderId)
        const { id } = await payment.where('shop_id', '=', SHOP).executeTakeFirstOrThrow()
        await everybodyHasRead()
        if (returned + BACK > BOUGHT) return false
        const writing = tx
          .updateTable('order_line')
          .set({ returned: returned + BACK })
          .where('shop_id', '=', SHOP)
        await writing.where('order_id', '=', orderId).execute()
        await tx
          .insertInto('refund')
          .values({
            shop_id: SHOP,
            id: v.parse(RefundId, world.newId()),
            order_id: orderId,
            payment_id: id,
            kind: 'units',
            amount: times(price, BACK),
            delivery: NOTHING,
            units: JSON.stringify([{ variantId, units: BACK }]),
            note: '',
            asked_at: now,
            handed_over_at: null,
            done_at: null,
          })
          .execute()
        return true
      }),
    async broken(_, { orderId }, { world }) {
      const refunds = await refundsOf(world.db, orderId)
      return refunds === 1 ? null : `${refunds} refunds are on their way instead of one`
    },
  }),
] as const

const refundsOf = async (db: Db, orderId: OrderId): Promise<number> =>
  (await db.selectFrom('refund').select('id').where('shop_id', '=', SHOP).where('order_id', '=', orderId).execute())
    .length
