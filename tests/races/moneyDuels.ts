import { settleSandboxPayment } from '#domain/contract/sandbox.ts'
import type { PaymentId } from '#domain/ids.ts'
import { kopecks, NOTHING } from '#domain/money.ts'
import { MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, PEOPLE, SHOP } from '#mocks/builders.ts'
import type { Db } from '#server/db/sql.ts'
import { insertGroup } from '#server/groupBuys/newGroup.ts'
import { readOfferOf } from '#server/groupBuys/offers.ts'
import { readSeatOf, releaseSeat } from '#server/groupBuys/seats.ts'
import { refund } from '#server/outside/payments/sandboxRows.ts'
import { applyProviderState } from '#server/payments/applyProviderState.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { duel } from './duel.ts'

const { anna, boris, vera } = PEOPLE
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
    title: 'one late payment that eight hear of at once opens one new group [LATE-02]',
    contenders: 8,
    arrange: lateForAFullGroup,
    shipped: ({ payment, amount }, { inTransaction, shop, now }) =>
      inTransaction(async (tx) => {
        const seen = {
          state: 'authorised',
          authorised: amount,
          captured: NOTHING,
          released: NOTHING,
          refunded: NOTHING,
        } as const
        const news = { world: shop.world, shop: SHOP, payment, seen, now, afterCommit: nothingAfterwards }
        await applyProviderState(tx, news)
        return true
      }),
    naive: ({ orderId, groupId }, { inTransaction, shop, now, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const old = await readSeatOf(tx, SHOP, orderId)
        const moved = await tx.selectFrom('seat').select('moved_to').where('id', '=', old.id).executeTakeFirstOrThrow()
        await everybodyHasRead()
        if (moved.moved_to !== null) return false
        const offer = await readOfferOf(tx, SHOP, groupId)
        const { id } = await insertGroup(tx, { world: shop.world, shop: SHOP, offer, first: 'taken', now })
        await releaseSeat(tx, SHOP, old, now, id)
        return true
      }),
    async broken(_, { before }, { world }) {
      const opened = (await countGroups(world.db)) - before
      return opened === 1 ? null : `${opened} new groups were opened by one payment`
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

/** Boris paid when his hold was over and the group full, wants a new group then, and the shop has not heard of it. */
async function lateForAFullGroup(shop: TestShop) {
  const buyers = buyersIn(shop)
  const offer = await shop.offers(anOffer({ product: await shop.sells(aProduct()), goal: 2 }))
  const { groupId } = await buyers.opens(anna, offer)
  const { orderId, toPay } = await buyers.asksToJoin(boris, groupId, offer, { ifFull: 'open_new' })
  const payment = await buyers.goesToPay(boris, orderId)
  shop.pass(10 * MINUTE)
  await buyers.works()
  await buyers.joins(vera, groupId, offer)
  await shop.guest().call(settleSandboxPayment, { paymentId: payment, outcome: 'pay' })
  return { payment, orderId, groupId, amount: toPay, before: await countGroups(shop.world.db) }
}

const standing = (db: Db, payment: PaymentId) =>
  db
    .selectFrom('payment')
    .select('state')
    .where('shop_id', '=', SHOP)
    .where('id', '=', payment)
    .executeTakeFirstOrThrow()

async function countGroups(db: Db): Promise<number> {
  return (await db.selectFrom('group_buy').select('id').where('shop_id', '=', SHOP).execute()).length
}

const readSandbox = (db: Db, payment: PaymentId) =>
  db
    .selectFrom('sandbox_payment')
    .select('refunded')
    .where('shop_id', '=', SHOP)
    .where('id', '=', payment)
    .executeTakeFirstOrThrow()
