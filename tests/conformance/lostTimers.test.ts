import { expect, it } from 'vitest'

import { getGroup } from '#domain/contract/groupBuys.ts'
import { getOrder } from '#domain/contract/orders.ts'
import { PAY_WITHIN } from '#domain/order.ts'
import { DAY, MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, PEOPLE, SHOP } from '#mocks/builders.ts'
import { countOverdueGroups } from '#server/work/lostTimers.ts'

import { everyEngine, type Fresh } from './everyEngine.ts'
import { buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'

const { anna, boris } = PEOPLE

async function opened(fresh: Fresh) {
  const shop = await fresh({ payments: sandbox() })
  const product = await shop.sells(aProduct())
  const offer = await shop.offers(anOffer({ product, lasts: DAY }))
  const loseTimers = () => shop.world.transaction((tx) => tx.deleteFrom('timer').where('shop_id', '=', SHOP).execute())
  return { shop, product, offer, loseTimers, buyers: buyersIn(shop) }
}

everyEngine('what should have ended by itself, though its timer was lost,', (fresh) => {
  it('ends for a group past its deadline, and its money goes back [TIME-03]', async () => {
    const { shop, offer, buyers, loseTimers } = await opened(fresh)
    const { groupId, orderId } = await buyers.opens(anna, offer)
    await loseTimers()

    shop.pass(DAY + 2 * MINUTE)
    await buyers.works()

    const { group } = await shop.guest().call(getGroup, { groupId })
    expect(group.state).toBe('lapsed')
    expect(await shop.as(anna).call(getOrder, { orderId })).toMatchObject({
      state: 'cancelled',
      payment: { state: 'released' },
    })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('is counted for groups once it should have ended a minute ago, until it has', async () => {
    const { shop, offer, buyers, loseTimers } = await opened(fresh)
    await buyers.opens(anna, offer)
    await loseTimers()
    const overdue = () => countOverdueGroups(shop.world.db, SHOP, shop.world.now())

    shop.pass(DAY + MINUTE)
    const inTime = await overdue()
    shop.pass(1)
    const late = await overdue()
    await buyers.works()

    expect([inTime, late, await overdue()]).toEqual([0, 1, 0])
  })

  it('ends for a seat whose hold is over [TIME-03]', async () => {
    const { shop, offer, buyers, loseTimers } = await opened(fresh)
    const { groupId } = await buyers.opens(anna, offer)
    await buyers.asksToJoin(boris, groupId, offer)
    await loseTimers()

    shop.pass(12 * MINUTE)
    await buyers.works()

    expect((await buyers.sees(anna, groupId)).group).toMatchObject({ state: 'gathering', taken: 1, held: 0 })
    expect(await brokenPromises(shop)).toEqual([])
  })

  it('ends for an order that nobody paid [TIME-03]', async () => {
    const { shop, product, buyers, loseTimers } = await opened(fresh)
    const { orderId } = await buyers.asksToBuy(anna, product, 10)
    await loseTimers()

    shop.pass(PAY_WITHIN + 2 * MINUTE)
    await buyers.works()

    expect((await buyers.as(anna).call(getOrder, { orderId })).state).toBe('cancelled')
    expect(await buyers.asksToBuy(boris, product, 10)).toMatchObject({ toPay: product.price * 10 })
  })

  it('goes on for whatever is in its time', async () => {
    const { shop, offer, product, buyers, loseTimers } = await opened(fresh)
    const { groupId } = await buyers.opens(anna, offer)
    await buyers.asksToJoin(boris, groupId, offer)
    const { orderId } = await buyers.asksToBuy(anna, product)
    await loseTimers()

    shop.pass(9 * MINUTE)
    await buyers.works()

    expect((await buyers.sees(anna, groupId)).group).toMatchObject({ state: 'gathering', taken: 1, held: 1 })
    expect((await buyers.as(anna).call(getOrder, { orderId })).state).toBe('awaiting_payment')
  })
})
