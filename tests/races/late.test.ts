import { beforeEach, expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import type { GroupId } from '#domain/ids.ts'
import type { IfFull } from '#domain/seat.ts'
import { HOUR, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, type Offer, PEOPLE, SHOP, someone, type Someone } from '#mocks/builders.ts'
import { createWork } from '#server/work/createWork.ts'
import { HANDLERS } from '#server/work/handlers.ts'
import { type Buyers, buyersIn } from '#tests/conformance/harness/buying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'
import type { TestShop } from '#tests/conformance/harness/shop.ts'

import { countEach } from './countEach.ts'
import { noteRound } from './noteRound.ts'
import { AGAIN, onPostgres } from './onPostgres.ts'

const { anna } = PEOPLE
const WIDE = 65

onPostgres('late payments at once', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let offer: Offer
  let groupId: GroupId

  beforeEach(async () => {
    shop = await fresh()
    buyers = buyersIn(shop)
    const product = await shop.sells(aProduct({ stock: 100 }))
    offer = await shop.offers(anOffer({ product, goal: 2, capacity: WIDE, lasts: HOUR }))
    groupId = (await buyers.opens(anna, offer)).groupId
  })

  const narrows = (capacity: number) =>
    shop.world.db.updateTable('group_buy').set({ capacity }).where('shop_id', '=', SHOP).execute()

  /** So many held a seat and came to the pay page; their holds ended, and only then they paid, all of them. */
  async function payLate(people: number, ifFull: IfFull, meanwhile: () => Promise<unknown>) {
    const late = await Promise.all(
      Array.from({ length: people }, async () => {
        const person = someone()
        const { orderId } = await buyers.asksToJoin(person, groupId, offer, { ifFull })
        return { person, orderId, payment: await buyers.goesToPay(person, orderId) }
      }),
    )
    shop.pass(10 * MINUTE)
    await buyers.works()
    await meanwhile()
    await Promise.all(late.map(({ payment }) => buyers.settles(payment, 'pay')))
    return late
  }

  /** Several processes work in the background. */
  const everybodyWorks = () => Promise.all(Array.from({ length: 3 }, () => createWork(shop.world, HANDLERS).runDue()))

  const endsOf = async (late: readonly Readonly<{ person: Someone; orderId: Parameters<Buyers['pays']>[1] }>[]) =>
    Promise.all(late.map(({ person, orderId }) => buyers.as(person).call(getOrder, { orderId })))

  it(
    'of sixty-four seat one in the last seat, and the others have their money [LATE-01] [LATE-03]',
    AGAIN,
    async () => {
      const late = await payLate(64, 'release', () => narrows(2))

      await everybodyWorks()

      const ends = countEach(await endsOf(late), ({ state, payment }) => `${state} ${payment?.state}`)
      expect(noteRound(ends)).toEqual({ 'paid captured': 1, 'cancelled released': 63 })
      expect((await buyers.sees(anna, groupId)).group).toMatchObject({ state: 'succeeded', taken: 2, held: 0 })
      expect(shop.faults).toEqual([])
      expect(await brokenPromises(shop)).toEqual([])
    },
  )

  it('of sixteen who wish it open sixteen new groups, one for each [LATE-02]', AGAIN, async () => {
    const late = await payLate(16, 'open_new', async () => {
      await narrows(2)
      await buyers.joins(someone(), groupId, offer)
    })

    await everybodyWorks()

    const orders = await endsOf(late)
    expect(noteRound(countEach(orders, ({ state, payment }) => `${state} ${payment?.state}`))).toEqual({
      'waiting authorised': 16,
    })
    const groups = new Set(orders.map((order) => order.groupId))
    expect([groups.size, groups.has(groupId)]).toEqual([16, false])
    expect(await shop.world.db.selectFrom('group_buy').select('id').execute()).toHaveLength(17)
    expect(shop.faults).toEqual([])
    expect(await brokenPromises(shop)).toEqual([])
  })
})
