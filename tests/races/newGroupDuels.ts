import type { GroupId } from '#domain/ids.ts'
import { NOTHING } from '#domain/money.ts'
import { MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, PEOPLE, SHOP, someone } from '#mocks/builders.ts'
import type { Db } from '#server/db/sql.ts'
import { insertGroup } from '#server/groupBuys/newGroup.ts'
import { readOfferOf } from '#server/groupBuys/offers.ts'
import { readSeatOf, releaseSeat } from '#server/groupBuys/seats.ts'
import { applyProviderState } from '#server/payments/applyProviderState.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { duel } from './duel.ts'
import { writeGroup } from './groupRow.ts'

export const newGroupDuels = [
  opening('one late payment that eight hear of at once opens one new group [LATE-02]', { payers: 1, hearing: 8 }),
  opening('sixteen late payments, of each of which two hear at once, open sixteen new groups, one for each [LATE-02]', {
    payers: 16,
    hearing: 2,
  }),
] as const

type Crowd = Readonly<{ payers: number; /** Of each payment. */ hearing: number }>

function opening(title: string, { payers, hearing }: Crowd) {
  return duel({
    title,
    contenders: payers * hearing,
    arrange: (shop) => lateForAFullGroup(shop, payers),
    shipped: ({ late }, { inTransaction, shop, now, number }) =>
      inTransaction(async (tx) => {
        const { payment, amount } = heardBy(late, number)
        const held = { state: 'authorised', authorised: amount } as const
        const seen = { ...held, captured: NOTHING, released: NOTHING, refunded: NOTHING }
        // Only whose news it is has somebody to ring for afterwards.
        let isNews = false
        const afterCommit = () => {
          isNews = true
        }
        await applyProviderState(tx, { world: shop.world, shop: SHOP, payment, seen, now, afterCommit })
        return isNews
      }),
    naive: ({ late, groupId }, { inTransaction, shop, now, number, everybodyHasRead }) =>
      inTransaction(async (tx) => {
        const old = await readSeatOf(tx, SHOP, heardBy(late, number).orderId)
        const seat = tx.selectFrom('seat').select('moved_to').where('shop_id', '=', SHOP).where('id', '=', old.id)
        const { moved_to: movedTo } = await seat.executeTakeFirstOrThrow()
        await everybodyHasRead()
        if (movedTo !== null) return false
        const offer = await readOfferOf(tx, SHOP, groupId)
        const { id } = await insertGroup(tx, { world: shop.world, shop: SHOP, offer, first: 'taken', now })
        await releaseSeat(tx, SHOP, old, now, id)
        return true
      }),
    async broken(_, { groupId }, { world }) {
      const groups = await groupsBesides(world.db, groupId)
      if (groups.length !== payers) return `${groups.length} new groups were opened instead of ${payers}`
      const moves = await movesFrom(world.db, groupId)
      const isOneEach = moves.length === payers && new Set(moves).size === payers
      return isOneEach ? null : `${payers} were moved to ${moves.join(', ')}`
    },
  })
}

/** So many paid when their holds were over and the group full, want a new group then, and the shop has not heard of it. */
async function lateForAFullGroup(shop: TestShop, payers: number) {
  const buyers = buyersIn(shop)
  const offer = await shop.offers(
    anOffer({ product: await shop.sells(aProduct({ stock: 100 })), goal: 2, capacity: payers + 1 }),
  )
  const { groupId } = await buyers.opens(PEOPLE.anna, offer)
  const late = await Promise.all(
    Array.from({ length: payers }, async () => {
      const person = someone()
      const { orderId, toPay: amount } = await buyers.asksToJoin(person, groupId, offer, { ifFull: 'open_new' })
      return { orderId, amount, payment: await buyers.goesToPay(person, orderId) }
    }),
  )
  shop.pass(10 * MINUTE)
  await buyers.works()
  await shop.world.transaction((tx) => writeGroup(tx, groupId, { capacity: 2 }))
  await buyers.joins(PEOPLE.vera, groupId, offer)
  await Promise.all(late.map(({ payment }) => buyers.settles(payment, 'pay')))
  return { late, groupId }
}

/** Whose payment the contender of this number hears of. */
function heardBy<Late>(late: readonly Late[], number: number): Late {
  const heard = late[number % late.length]
  if (!heard) throw new Error('Somebody is late')
  return heard
}

const groupsBesides = (db: Db, old: GroupId) =>
  db.selectFrom('group_buy').select('id').where('shop_id', '=', SHOP).where('id', '<>', old).execute()

/** For each seat that was given back for one in another group, that group. */
async function movesFrom(db: Db, old: GroupId): Promise<readonly (GroupId | null)[]> {
  const seats = db.selectFrom('seat').select('moved_to').where('shop_id', '=', SHOP).where('group_id', '=', old)
  return (await seats.where('moved_to', 'is not', null).execute()).map(({ moved_to: to }) => to)
}
