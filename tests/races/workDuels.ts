import { placeOrder } from '#domain/contract/orders.ts'
import { PAY_WITHIN } from '#domain/order.ts'
import { after, MINUTE } from '#domain/time.ts'
import { aProduct, PEOPLE, SHOP } from '#mocks/builders.ts'
import { countHeld } from '#server/groupBuys/countSeats.ts'
import { type Call } from '#server/http/call.ts'
import { onceByKey } from '#server/http/idempotency.ts'
import { cancelOrders } from '#server/orders/cancelOrders.ts'
import { moveOrders } from '#server/orders/moveOrders.ts'
import { claimJobs, queue } from '#server/work/outbox.ts'
import { arm, claimTimers } from '#server/work/timers.ts'
import { anOrderOf } from '#tests/conformance/harness/paying.ts'
import { jobNamed } from '#tests/conformance/harness/workers.ts'

import { duel } from './duel.ts'
import { groupRow, readGroup } from './groupRow.ts'

const onlyOne = (winners: number) => (winners === 1 ? null : `${winners} had it instead of one`)
const MOST = 8

export const workDuels = [
  duel({
    title: 'of eight payments and eight cancellations of one order one is heard [ORDER-05]',
    contenders: 16,
    async arrange(shop) {
      const goods = await shop.sells(aProduct())
      return shop.as(PEOPLE.anna).call(placeOrder, anOrderOf(goods))
    },
    shipped: ({ orderId }, { inTransaction, number, now }) =>
      inTransaction(async (tx) => {
        const order = { shop: SHOP, orders: [orderId], from: ['awaiting_payment'], now } as const
        const heard = number % 2 === 0 ? moveOrders(tx, { ...order, to: 'authorised' }) : cancelOrders(tx, order)
        return (await heard).length > 0
      }),
    naive: ({ orderId }, { inTransaction, number, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const order = tx.selectFrom('order').select('state').where('shop_id', '=', SHOP).where('id', '=', orderId)
        const { state } = await order.executeTakeFirstOrThrow()
        await everybodyHasRead()
        if (state !== 'awaiting_payment') return false
        await tx
          .updateTable('order')
          .set({ state: number % 2 === 0 ? 'authorised' : 'cancelled' })
          .where('shop_id', '=', SHOP)
          .where('id', '=', orderId)
          .execute()
        return true
      }),
    broken: onlyOne,
  }),

  duel({
    title: 'eight workers who see one timer due give it to one of them [TIME-05]',
    contenders: 8,
    async arrange({ world }) {
      const firesAt = after(world.now(), -MINUTE)
      await world.transaction((tx) => arm(tx, { shop: SHOP, kind: 'hold_end', about: 'a seat', firesAt }))
    },
    shipped: (_, { inTransaction, now }) =>
      inTransaction(async (tx) => (await claimTimers(tx, { shop: SHOP, now, most: MOST })).length > 0),
    naive: (_, { inTransaction, now, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const due = await tx
          .selectFrom('timer')
          .selectAll()
          .where('shop_id', '=', SHOP)
          .where('fires_at', '<=', now)
          .execute()
        await everybodyHasRead()
        await tx
          .updateTable('timer')
          .set({ fires_at: after(now, PAY_WITHIN) })
          .where('shop_id', '=', SHOP)
          .execute()
        return due.length > 0
      }),
    broken: onlyOne,
  }),

  duel({
    title: 'eight workers who see one job due give it to one of them [MONEY-04]',
    contenders: 8,
    arrange: (shop) => shop.world.transaction((tx) => queue(tx, jobNamed(shop, 'one'))),
    shipped: (_, { inTransaction, now }) =>
      inTransaction(async (tx) => {
        const claimed = await claimJobs(tx, { shop: SHOP, kind: 'know_person', now, most: MOST })
        return claimed.length > 0
      }),
    naive: (_, { inTransaction, now, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const due = await tx
          .selectFrom('outbox')
          .selectAll()
          .where('shop_id', '=', SHOP)
          .where('run_at', '<=', now)
          .execute()
        await everybodyHasRead()
        await tx
          .updateTable('outbox')
          .set({ run_at: after(now, PAY_WITHIN) })
          .where('shop_id', '=', SHOP)
          .execute()
        return due.length > 0
      }),
    broken: onlyOne,
  }),

  duel({
    title: 'ten taps of one intent hold one seat [ORDER-02]',
    contenders: 10,
    arrange: async (shop) => ({ groupId: await groupRow(shop, { capacity: 20, taken: 1 }) }),
    async shipped({ groupId }, { shop, now, start }) {
      await start()
      const tap = { world: shop.world, shop: SHOP, key: { caller: 'anna', key: 'one-intent', request: 'a seat' } }
      const { replayed } = await onceByKey(tap as unknown as Call, async (tx) => {
        await countHeld(tx, { shop: SHOP, groupId, now })
        return 'a seat'
      })
      return !replayed
    },
    naive: ({ groupId }, { inTransaction, now, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const key = { shop_id: SHOP, caller: 'anna', key: 'one-intent' }
        const used = await tx.selectFrom('idempotency').selectAll().where('shop_id', '=', SHOP).execute()
        await everybodyHasRead()
        if (used.length > 0) return false
        await countHeld(tx, { shop: SHOP, groupId, now })
        await tx
          .insertInto('idempotency')
          .values({ ...key, request: 'a seat', answer: 'a seat', at: now })
          .onConflict((known) => known.doNothing())
          .execute()
        return true
      }),
    async broken(_, { groupId }, { world }) {
      const { held } = await readGroup(world.db, groupId)
      return held === 1 ? null : `one intent holds ${held} seats`
    },
  }),
] as const
