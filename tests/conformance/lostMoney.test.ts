import { beforeEach, expect, it } from 'vitest'

import { getOrder } from '#domain/contract/orders.ts'
import { cancelShopOrder } from '#domain/contract/refunds.ts'
import { settleSandboxPayment } from '#domain/contract/sandbox.ts'
import { moveOrder } from '#domain/contract/seller.ts'
import type { GroupId, OrderId } from '#domain/ids.ts'
import { MINUTE } from '#domain/time.ts'
import { aProduct, anOffer, type Goods, PEOPLE, SHOP } from '#mocks/builders.ts'
import { settleGroup } from '#server/groupBuys/settleGroup.ts'
import type { JobKind } from '#server/work/jobs.ts'

import { everyEngine } from './everyEngine.ts'
import { type Buyers, buyersIn } from './harness/buying.ts'
import { sandbox } from './harness/paying.ts'
import { brokenPromises } from './harness/promises.ts'
import type { TestShop } from './harness/shop.ts'

const { anna, boris, olga } = PEOPLE
const LASTS = 30 * MINUTE

everyEngine('money that was forgotten, because the job for it was lost,', (fresh) => {
  let shop: TestShop
  let buyers: Buyers
  let mug: Goods

  beforeEach(async () => {
    shop = await fresh({ payments: sandbox() })
    buyers = buyersIn(shop)
    mug = await shop.sells(aProduct({ name: 'Кружка', price: 990_00 }))
  })

  const loses = (kind: JobKind) =>
    shop.world.db.deleteFrom('outbox').where('shop_id', '=', SHOP).where('kind', '=', kind).execute()
  const order = (orderId: OrderId) => buyers.as(anna).call(getOrder, { orderId })
  const isFound = async () => {
    shop.pass(2 * MINUTE)
    await buyers.works()
    expect(await brokenPromises(shop)).toEqual([])
  }

  const isSettled = async (groupId: GroupId) => {
    shop.pass(LASTS)
    await shop.world.transaction((tx) => settleGroup(tx, { shop: SHOP, groupId, now: shop.world.now() }))
  }

  async function lapsed(method: 'card' | 'sbp') {
    const offer = await shop.offers(anOffer({ product: mug, lasts: LASTS }))
    const { orderId, groupId } = await buyers.asksToOpen(anna, offer)
    const paymentId = await buyers.goesToPay(anna, orderId)
    await shop.guest().call(settleSandboxPayment, { paymentId, outcome: 'pay', method })
    await buyers.works()
    await isSettled(groupId)
    return orderId
  }

  it.each([
    { method: 'card', ends: 'released' },
    { method: 'sbp', ends: 'refunded' },
  ] as const)('goes back from a lapsed group, paid by $method', async ({ method, ends }) => {
    const orderId = await lapsed(method)
    await loses('release')

    await isFound()

    expect(await order(orderId)).toMatchObject({ state: 'cancelled', payment: { state: ends } })
  })

  it('is taken for a group that succeeded', async () => {
    const offer = await shop.offers(anOffer({ product: mug, goal: 2, capacity: 3, lasts: LASTS }))
    const { orderId, groupId } = await buyers.opens(anna, offer)
    await buyers.joins(boris, groupId, offer)
    await isSettled(groupId)
    await loses('capture')

    await isFound()

    expect(await order(orderId)).toMatchObject({ state: 'paid', payment: { state: 'captured', captured: 792_00 } })
  })

  it('goes back for a refund that was promised [TIME-03]', async () => {
    const { orderId } = await buyers.asksToBuy(anna, mug)
    await buyers.pays(anna, orderId)
    await buyers.as(olga).call(cancelShopOrder, { orderId })
    await loses('refund')

    await isFound()

    expect(await order(orderId)).toMatchObject({ payment: { state: 'refunded' } })
  })

  it('has its receipt handed over, once, by whoever finds that it never was [TIME-03] [MONEY-12]', async () => {
    const { orderId } = await buyers.asksToBuy(anna, mug)
    await buyers.pays(anna, orderId)
    for (const to of ['packed', 'shipped', 'delivered'] as const) {
      shop.pass(1)
      await buyers.as(olga).call(moveOrder, { orderId, to })
    }
    await loses('receipt')

    await isFound()
    await isFound()

    const handedOver = shop.world.db.selectFrom('sandbox_receipt').select('kind').where('shop_id', '=', SHOP)
    expect((await handedOver.execute()).map(({ kind }) => kind).toSorted()).toEqual(['prepayment', 'settlement'])
    const unsent = shop.world.db.selectFrom('receipt').select('id').where('sent_at', 'is', null)
    expect(await unsent.execute()).toEqual([])
  })
})
