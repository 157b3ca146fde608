import type { SeatId } from '#domain/ids.ts'
import { aProduct, anOffer, PEOPLE, SHOP } from '#mocks/builders.ts'
import type { Db } from '#server/db/sql.ts'
import { countCompleted, countHeld, countLeft } from '#server/groupBuys/countSeats.ts'
import { leaveGroup } from '#server/groupBuys/leaveGroup.ts'
import { takeHeldSeat } from '#server/groupBuys/seats.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'

import { duel } from './duel.ts'
import { groupRow, readGroup, writeGroup } from './groupRow.ts'

export const leavingDuels = [
  duel({
    title: 'sixteen times completed by its seller, a group is completed once [GROUP-10]',
    contenders: 16,
    arrange: async (shop) => ({ groupId: await groupRow(shop, { goal: 5, capacity: 9, taken: 2, held: 3 }) }),
    shipped: ({ groupId }, { inTransaction, now }) =>
      inTransaction(async (tx) => (await countCompleted(tx, { shop: SHOP, groupId, now })) !== null),
    naive: ({ groupId }, { inTransaction, now, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const { state, taken } = await readGroup(tx, groupId)
        await everybodyHasRead()
        if (state !== 'gathering' || taken < 2) return false
        await writeGroup(tx, groupId, { state: 'succeeded', ended_at: now, completed_at: now })
        return true
      }),
    broken: (winners) => (winners === 1 ? null : `${winners} completed it`),
  }),

  duel({
    title: 'an organiser who leaves while seven join never closes the group over them [GROUP-08]',
    contenders: 8,
    arrange: async (shop) => ({ groupId: await groupRow(shop, { capacity: 20, taken: 1 }) }),
    shipped: ({ groupId }, { inTransaction, now, number }) =>
      inTransaction(async (tx) => {
        const counting = { shop: SHOP, groupId, now }
        if (number === 0) return (await countLeft(tx, counting)) !== null
        return (await countHeld(tx, counting)).rows.length > 0
      }),
    naive: ({ groupId }, { inTransaction, now, number, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const { state, taken, held, capacity } = await readGroup(tx, groupId)
        await everybodyHasRead()
        if (state !== 'gathering' || taken + held >= capacity) return false
        const closed = taken + held === 1 ? ({ state: 'closed', ended_at: now } as const) : {}
        await writeGroup(tx, groupId, number === 0 ? { taken: taken - 1, ...closed } : { held: held + 1 })
        return true
      }),
    async broken(winners, { groupId }, { world }) {
      const { state, taken, held } = await readGroup(world.db, groupId)
      const kept = taken === 0 && held === winners - 1 && (state === 'closed') === (held === 0)
      return kept ? null : `${winners} of eight had their way; the group is ${state} with ${held} held`
    },
  }),

  duel({
    title: 'fifteen payments never seat somebody who leaves at that moment [SEAT-07]',
    contenders: 16,
    async arrange(shop) {
      const buyers = buyersIn(shop)
      const offer = await shop.offers(anOffer({ product: await shop.sells(aProduct()) }))
      const { groupId } = await buyers.opens(PEOPLE.anna, offer)
      const { orderId } = await buyers.asksToJoin(PEOPLE.boris, groupId, offer)
      const seats = shop.world.db.selectFrom('seat').select(['id', 'buyer_id as buyer']).where('order_id', '=', orderId)
      return { groupId, orderId, ...(await seats.executeTakeFirstOrThrow()) }
    },
    shipped: ({ groupId, orderId, buyer }, { inTransaction, shop, now, number }) =>
      inTransaction(async (tx) => {
        if (number > 0) return (await takeHeldSeat(tx, SHOP, orderId, now)) !== null
        await leaveGroup(tx, groupId, { world: shop.world, shop: SHOP, buyer, now, afterCommit: () => {} })
        return true
      }),
    naive: ({ id }, { inTransaction, now, number, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const { state } = await seatAt(tx, id)
        await everybodyHasRead()
        if (state !== 'held') return false
        const paid = { state: 'taken', taken_at: now, released_at: null, left_at: null } as const
        const left = { state: 'released', released_at: now, left_at: now } as const
        await tx
          .updateTable('seat')
          .set(number > 0 ? paid : left)
          .where('shop_id', '=', SHOP)
          .where('id', '=', id)
          .execute()
        return true
      }),
    async broken(_, { id }, { world }) {
      const { state } = await seatAt(world.db, id)
      return state === 'released' ? null : `the seat of whoever left is ${state}`
    },
  }),
] as const

const seatAt = (db: Db, id: SeatId) =>
  db.selectFrom('seat').select('state').where('shop_id', '=', SHOP).where('id', '=', id).executeTakeFirstOrThrow()
