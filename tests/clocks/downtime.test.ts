import { expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { phaseOf } from '#domain/groupBuy.ts'
import { after, DAY, HOUR, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, NOON, PEOPLE } from '#mocks/builders.ts'
import { everyEngine, type Fresh } from '#tests/conformance/everyEngine.ts'
import { buyersIn } from '#tests/conformance/harness/buying.ts'
import { sandbox } from '#tests/conformance/harness/paying.ts'
import { brokenPromises } from '#tests/conformance/harness/promises.ts'

const { anna, boris, vera } = PEOPLE
const DEADLINE = after(NOON, HOUR)

everyEngine('a shop that slept over a deadline', (fresh) => {
  async function opened(open: Fresh, goal: number) {
    const shop = await open({ payments: sandbox() })
    const product = await shop.sells(aProduct())
    const offer = await shop.offers(anOffer({ product, goal, capacity: 5, lasts: HOUR }))
    const buyers = buyersIn(shop)
    const first = await buyers.opens(anna, offer)
    await buyers.joins(boris, first.groupId, offer)
    /** Nothing ran meanwhile; sessions are over and people come back. */
    const sleeps = () => {
      shop.travelTo(after(DEADLINE, 3 * DAY))
      return buyersIn(shop)
    }
    return { shop, offer, buyers, first, sleeps }
  }

  it('knows the group’s end before it has worked, and ends it as of its deadline [TIME-06] [GROUP-02]', async () => {
    const { shop, offer, first, sleeps } = await opened(fresh, 2)
    const later = sleeps()

    const { group } = await later.sees(anna, first.groupId)
    const asked = later.asksToJoin(vera, first.groupId, offer)
    await expect(asked).rejects.toMatchObject({ code: 'group_succeeded' })
    await later.works()

    expect([group.state, phaseOf(group, shop.world.now()).kind]).toEqual(['gathering', 'succeeded'])
    expect((await later.sees(anna, first.groupId)).group).toMatchObject({ state: 'succeeded', endedAt: DEADLINE })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('gives the money back below the goal, all of it [TIME-06] [MONEY-03]', async () => {
    const { shop, first, sleeps } = await opened(fresh, 3)
    const later = sleeps()

    await later.works()

    const { state, payment } = await later.as(anna).call(getOrder, { orderId: first.orderId })
    expect({ state, ...payment }).toMatchObject({ state: 'released', captured: 0, released: payment?.authorised })
    expect((await later.sees(anna, first.groupId)).group).toMatchObject({ state: 'lapsed', endedAt: DEADLINE })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('calls a payment late that was made in time but that it hears of only now [TIME-01] [LATE-01]', async () => {
    const { shop, offer, buyers, first, sleeps } = await opened(fresh, 3)
    shop.travelTo(after(DEADLINE, -MINUTE))
    const seat = await buyers.asksToJoin(vera, first.groupId, offer, { ifFull: 'release' })
    await buyers.settles(await buyers.goesToPay(vera, seat.orderId), 'pay')
    const later = sleeps()

    await later.works()

    expect((await later.sees(anna, first.groupId)).group).toMatchObject({ state: 'lapsed', taken: 2 })
    expect(await later.as(vera).call(getOrder, { orderId: seat.orderId })).toMatchObject({
      state: 'cancelled',
      payment: { state: 'released', captured: 0 },
    })
    expect(await brokenPromises(shop)).toEqual([])
  })
})
