import { after } from '#domain/time.ts'
import { aProduct, anOffer, PEOPLE, SHOP } from '#mocks/builders.ts'
import { countHeld, countOver, countPaid, countReturned } from '#server/groupBuys/countSeats.ts'
import { freeHeldSeat } from '#server/groupBuys/freeHeldSeat.ts'
import { takeHeldSeat } from '#server/groupBuys/seats.ts'
import { reserveStock } from '#server/stock/rows.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { duel } from './duel.ts'
import { groupRow, readGroup, writeGroup } from './groupRow.ts'

const exactly = (wanted: number) => (winners: number) =>
  winners === wanted ? null : `${winners} won where there was room for ${wanted}`

const seats = (title: string, free: number) =>
  duel({
    title,
    contenders: 64,
    arrange: async (shop) => ({ groupId: await groupRow(shop, { capacity: free + 1, taken: 1 }) }),
    shipped: ({ groupId }, { inTransaction, now }) =>
      inTransaction(async (tx) => (await countHeld(tx, { shop: SHOP, groupId, now })).rows.length > 0),
    naive: ({ groupId }, { inTransaction, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const { taken, held, capacity } = await readGroup(tx, groupId)
        await everybodyHasRead()
        if (taken + held >= capacity) return false
        await writeGroup(tx, groupId, { held: held + 1 })
        return true
      }),
    broken: exactly(free),
  })

export const seatDuels = [
  seats('the last seat is held for one of sixty-four [SEAT-01]', 1),
  seats('five seats are held for five of sixty-four [SEAT-01]', 5),

  duel({
    title: 'the last seat is given to one of sixty-four who pay when their holds are over [SEAT-01]',
    contenders: 64,
    arrange: async (shop) => ({ groupId: await groupRow(shop, { capacity: 2, taken: 1 }) }),
    shipped: ({ groupId }, { inTransaction, now }) =>
      inTransaction(async (tx) => (await countReturned(tx, { shop: SHOP, groupId, now })) !== null),
    naive: ({ groupId }, { inTransaction, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const { taken, held, capacity } = await readGroup(tx, groupId)
        await everybodyHasRead()
        if (taken + held >= capacity) return false
        await writeGroup(tx, groupId, { taken: taken + 1 })
        return true
      }),
    broken: exactly(1),
  }),

  duel({
    title: 'sixteen who pay for the last sixteen seats complete the group once [GROUP-04]',
    contenders: 16,
    arrange: async (shop) => ({ groupId: await groupRow(shop, { goal: 17, capacity: 17, taken: 1, held: 16 }) }),
    shipped: ({ groupId }, { inTransaction, now }) =>
      inTransaction(async (tx) => (await countPaid(tx, { shop: SHOP, groupId, now }))?.state === 'succeeded'),
    naive: ({ groupId }, { inTransaction, now, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const { taken, held, capacity } = await readGroup(tx, groupId)
        await everybodyHasRead()
        const full = taken + 1 === capacity
        await writeGroup(tx, groupId, { taken: taken + 1, held: held - 1, ...(full && { ended_at: now }) })
        return full
      }),
    async broken(completions, { groupId }, { world }) {
      const { state, taken } = await readGroup(world.db, groupId)
      return completions === 1 && state === 'succeeded' && taken === 17
        ? null
        : `${completions} completed the group, which is ${state} with ${taken} of 17`
    },
  }),

  duel({
    title: 'sixteen who settle one group settle it once [GROUP-05]',
    contenders: 16,
    arrange: gatheringTwo,
    shipped: ({ groupId, closesAt }, { inTransaction }) =>
      inTransaction(async (tx) => (await countOver(tx, { shop: SHOP, groupId, now: closesAt })) !== null),
    naive: ({ groupId, closesAt }, { inTransaction, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const { state } = await readGroup(tx, groupId)
        await everybodyHasRead()
        if (state !== 'gathering') return false
        await writeGroup(tx, groupId, { state: 'lapsed', ended_at: closesAt })
        return true
      }),
    broken: exactly(1),
  }),

  duel({
    title: 'eight who pay and eight who settle at the deadline agree about who was in time [TIME-01]',
    contenders: 16,
    arrange: gatheringTwo,
    shipped: ({ groupId, closesAt }, { inTransaction, number }) =>
      inTransaction(async (tx) => {
        const counting = { shop: SHOP, groupId }
        if (number % 2 === 0) return (await countPaid(tx, { ...counting, now: after(closesAt, -1) })) !== null
        await countOver(tx, { ...counting, now: closesAt })
        return false
      }),
    naive: ({ groupId, closesAt }, { inTransaction, number, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const { state, taken, goal } = await readGroup(tx, groupId)
        await everybodyHasRead()
        if (state !== 'gathering') return false
        if (number % 2 === 0) await writeGroup(tx, groupId, { taken: taken + 1 })
        else await writeGroup(tx, groupId, { state: taken >= goal ? 'succeeded' : 'lapsed', ended_at: closesAt })
        return number % 2 === 0
      }),
    async broken(seated, { groupId }, { world }) {
      const { state, taken, goal } = await readGroup(world.db, groupId)
      const kept = taken === seated + 1 && state === (taken >= goal ? 'succeeded' : 'lapsed')
      return kept ? null : `${seated} were told they are in; the group is ${state} with ${taken}, its goal is ${goal}`
    },
  }),

  duel({
    title: 'a payment and the end of its hold never both have the seat [SEAT-04]',
    contenders: 16,
    async arrange(shop) {
      const buyers = buyersIn(shop)
      const offer = await shop.offers(anOffer({ product: await shop.sells(aProduct()) }))
      const { orderId } = await buyers.asksToOpen(PEOPLE.anna, offer)
      const seat = await shop.world.db.selectFrom('seat').select(['id', 'held_until']).executeTakeFirstOrThrow()
      return { orderId, seatId: seat.id, holdEnds: seat.held_until }
    },
    shipped: ({ orderId, seatId, holdEnds: now }, { inTransaction, shop, number }) =>
      inTransaction(async (tx) => {
        if (number % 2 === 0) return (await takeHeldSeat(tx, SHOP, orderId, now)) !== null
        return freeHeldSeat(tx, { world: shop.world, shop: SHOP, seatId, now, afterCommit: () => {} })
      }),
    naive: ({ seatId, holdEnds: now }, { inTransaction, number, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const seat = tx.selectFrom('seat').select('state').where('shop_id', '=', SHOP).where('id', '=', seatId)
        const { state } = await seat.executeTakeFirstOrThrow()
        await everybodyHasRead()
        if (state !== 'held') return false
        const paid = { state: 'taken', taken_at: now, released_at: null } as const
        const freed = { state: 'released', released_at: now } as const
        await tx
          .updateTable('seat')
          .set(number % 2 === 0 ? paid : freed)
          .where('shop_id', '=', SHOP)
          .where('id', '=', seatId)
          .execute()
        return true
      }),
    broken: exactly(1),
  }),

  duel({
    title: 'ten units are kept for ten of sixty-four [STOCK-01]',
    contenders: 64,
    arrange: async (shop) => (await shop.sells(aProduct({ stock: 10 }))).variant,
    shipped: ({ id }, { inTransaction }) =>
      inTransaction(async (tx) => (await reserveStock(tx, SHOP, [{ variantId: id, quantity: 1 }])) === null),
    naive: ({ id }, { inTransaction, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const kept = tx.selectFrom('stock').selectAll().where('shop_id', '=', SHOP).where('variant_id', '=', id)
        const { on_hand: onHand, reserved } = await kept.executeTakeFirstOrThrow()
        await everybodyHasRead()
        if (onHand - reserved < 1) return false
        await tx
          .updateTable('stock')
          .set({ reserved: reserved + 1 })
          .where('shop_id', '=', SHOP)
          .where('variant_id', '=', id)
          .execute()
        return true
      }),
    broken: exactly(10),
  }),
] as const

/** One is in and eight are paying; two are enough. */
async function gatheringTwo(shop: TestShop) {
  const groupId = await groupRow(shop, { capacity: 20, taken: 1, held: 8 })
  const { closes_at: closesAt } = await readGroup(shop.world.db, groupId)
  return { groupId, closesAt }
}
