import type { PaymentId } from '#domain/ids.ts'
import { kopecks, NOTHING } from '#domain/money.ts'
import { aProduct, PEOPLE, SHOP } from '#mocks/builders.ts'
import type { Db } from '#server/db/sql.ts'
import { refund } from '#server/outside/payments/sandboxRows.ts'
import { applyProviderState } from '#server/payments/applyProviderState.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'

import { duel } from './duel.ts'

const { anna } = PEOPLE
const BACK = kopecks(100_00)
const nothingAfterwards = () => undefined

export const moneyDuels = [
  duel({
    title: 'one refund that eight make at once gives the money back once [MONEY-04]',
    contenders: 8,
    async arrange(shop) {
      const buyers = buyersIn(shop)
      const { orderId } = await buyers.asksToBuy(anna, await shop.sells(aProduct()))
      const payment = await buyers.goesToPay(anna, orderId)
      await buyers.settles(payment, 'pay')
      await buyers.works()
      return { shop: SHOP, payment }
    },
    shipped: (at, { inTransaction }) => inTransaction((tx) => refund(tx, at, BACK, 'refund of one return')),
    naive: ({ payment }, { inTransaction, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const { refunded } = await readSandbox(tx, payment)
        await everybodyHasRead()
        if (refunded > 0) return false
        await tx
          .updateTable('sandbox_payment')
          .set((row) => ({ refunded: row('refunded', '+', BACK) }))
          .where('shop_id', '=', SHOP)
          .where('id', '=', payment)
          .execute()
        return true
      }),
    async broken(_, { payment }, { world }) {
      const { refunded } = await readSandbox(world.db, payment)
      return refunded === BACK ? null : `${refunded} kopecks went back instead of ${BACK}`
    },
  }),

  duel({
    title: 'fifteen old pieces of news and one new one leave a payment where the new one says [MONEY-07]',
    contenders: 16,
    async arrange(shop) {
      const buyers = buyersIn(shop)
      const { orderId, toPay } = await buyers.asksToBuy(anna, await shop.sells(aProduct()))
      return { orderId, payment: await buyers.goesToPay(anna, orderId), amount: toPay ?? NOTHING }
    },
    shipped: ({ payment, amount }, { inTransaction, shop, now, number }) =>
      inTransaction(async (tx) => {
        const seen = { authorised: amount, captured: NOTHING, released: NOTHING, refunded: NOTHING }
        const old = { ...seen, state: 'authorised' } as const
        const fresh = { ...seen, state: 'captured', captured: amount } as const
        const news = { world: shop.world, shop: SHOP, payment, now, afterCommit: nothingAfterwards }
        await applyProviderState(tx, { ...news, seen: number === 0 ? fresh : old })
        return number === 0
      }),
    naive: ({ payment }, { inTransaction, number, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const { state } = await standing(tx, payment)
        await everybodyHasRead()
        if (state === 'captured') return false
        await tx
          .updateTable('payment')
          .set({ state: number === 0 ? 'captured' : 'authorised' })
          .where('shop_id', '=', SHOP)
          .where('id', '=', payment)
          .execute()
        return number === 0
      }),
    async broken(_, { payment, orderId }, { world }) {
      const { state } = await standing(world.db, payment)
      const told = await world.db.selectFrom('order_event').select('state').where('order_id', '=', orderId).execute()
      const heard = told
        .map((event) => event.state)
        .toSorted()
        .join(', ')
      return state === 'captured' && heard === 'authorised, paid' ? null : `it is ${state}, its order heard: ${heard}`
    },
  }),
] as const

const standing = (db: Db, payment: PaymentId) =>
  db
    .selectFrom('payment')
    .select('state')
    .where('shop_id', '=', SHOP)
    .where('id', '=', payment)
    .executeTakeFirstOrThrow()

const readSandbox = (db: Db, payment: PaymentId) =>
  db
    .selectFrom('sandbox_payment')
    .select('refunded')
    .where('shop_id', '=', SHOP)
    .where('id', '=', payment)
    .executeTakeFirstOrThrow()
